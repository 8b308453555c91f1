package calc.core.result;

import java.util.Objects;
import java.util.Optional;

/**
 * A value of an input at which something starts or stops to hold.
 *
 * @param value where it holds, as close to the change as a number can say
 * @param border the round number that lies just on the other side, where it does not hold; empty
 *     when {@code value} is the border itself
 * @param starts whether it starts to hold when the input grows, or stops
 */
public record Threshold(Value value, Optional<Value> border, boolean starts) {
  public Threshold {
    Objects.requireNonNull(value);
    Objects.requireNonNull(border);
  }
}
