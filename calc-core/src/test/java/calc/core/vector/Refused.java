package calc.core.vector;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.math.Refusal;
import java.util.function.DoubleSupplier;

/** What a formula says when it refuses. */
public final class Refused {
  private Refused() {}

  /** The message. */
  public static String by(DoubleSupplier call) {
    return of(call).getMessage();
  }

  /** The refusal, or null when there was none. */
  public static Refusal of(DoubleSupplier call) {
    return catchThrowableOfType(Refusal.class, () -> call.getAsDouble());
  }
}
