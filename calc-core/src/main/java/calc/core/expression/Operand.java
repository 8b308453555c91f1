package calc.core.expression;

import java.util.List;

/** Where the value of a node lies: in a register, or in several for a list. */
sealed interface Operand {
  /** A number. */
  record One(int register) implements Operand {
    // Written out because calls are looked up by their operands at every start, and what the
    // compiler makes for records is slow the first time.
    @Override
    public boolean equals(Object other) {
      return other instanceof One that && register == that.register;
    }

    @Override
    public int hashCode() {
      return register;
    }
  }

  /** A list. */
  record Many(List<Operand> items) implements Operand {
    @Override
    public boolean equals(Object other) {
      return other instanceof Many that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
      return items.hashCode();
    }
  }

  /** All registers of it. */
  default int[] registers() {
    int[] registers = new int[count()];
    fill(registers, 0);
    return registers;
  }

  /** All registers of several. */
  static int[] registers(List<Operand> operands) {
    return new Many(operands).registers();
  }

  private int count() {
    if (this instanceof One) {
      return 1;
    }
    int count = 0;
    for (Operand item : ((Many) this).items()) {
      count += item.count();
    }
    return count;
  }

  private int fill(int[] registers, int from) {
    if (this instanceof One one) {
      registers[from] = one.register();
      return from + 1;
    }
    int next = from;
    for (Operand item : ((Many) this).items()) {
      next = item.fill(registers, next);
    }
    return next;
  }
}
