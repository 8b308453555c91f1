package calc.core.formula.capacity;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.math.Refusal;
import java.util.function.DoubleSupplier;

/** What a formula says when it refuses. */
final class Refused {
  private Refused() {}

  static String by(DoubleSupplier call) {
    return of(call).getMessage();
  }

  static Refusal of(DoubleSupplier call) {
    return catchThrowableOfType(Refusal.class, () -> call.getAsDouble());
  }
}
