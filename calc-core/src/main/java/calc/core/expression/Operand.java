package calc.core.expression;

import java.util.List;
import java.util.stream.IntStream;

/** Where the value of a node lies: in a register, or in several for a list. */
sealed interface Operand {
  /** A number. */
  record One(int register) implements Operand {}

  /** A list. */
  record Many(List<Operand> items) implements Operand {}

  /** All registers of it. */
  default IntStream registers() {
    if (this instanceof One one) {
      return IntStream.of(one.register());
    }
    return ((Many) this).items().stream().flatMapToInt(Operand::registers);
  }
}
