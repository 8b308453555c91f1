package calc.core.expression;

import java.util.Arrays;

/** {@code if(condition, then, else)}: a value that is not chosen may be missing. */
final class ChoiceStep extends Step {
  ChoiceStep(int target, int condition, int then, int otherwise) {
    super(target, condition, then, otherwise);
  }

  @Override
  void run(double[][] registers, int n, double level) {
    double[] condition = registers[sources()[0]];
    double[] out = registers[target()];
    int same = condition.length == 1 ? n : 1;
    while (same < n && condition[same] == condition[0]) {
      same++;
    }
    if (same == n && isKnown(condition[0])) {
      copy(registers[sources()[condition[0] != 0 ? 1 : 2]], out, n);
    } else {
      mixed(condition, registers[sources()[1]], registers[sources()[2]], out, n);
    }
  }

  private static void copy(double[] chosen, double[] out, int n) {
    if (chosen.length == 1) {
      Arrays.fill(out, 0, n, chosen[0]);
    } else {
      System.arraycopy(chosen, 0, out, 0, n);
    }
  }

  private static void mixed(
      double[] condition, double[] then, double[] otherwise, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      double holds = at(condition, i);
      double chosen = holds != 0 ? at(then, i) : at(otherwise, i);
      out[i] = Double.isNaN(holds) ? Double.NaN : chosen;
    }
  }

  @Override
  int[] sourcesAt(double[][] registers, int point) {
    double condition = at(registers[sources()[0]], point);
    if (!isKnown(condition)) {
      return new int[] {sources()[0]};
    }
    return new int[] {sources()[condition != 0 ? 1 : 2]};
  }
}
