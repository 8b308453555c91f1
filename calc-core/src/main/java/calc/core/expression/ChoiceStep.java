package calc.core.expression;

/** {@code if(condition, then, else)}: a value that is not chosen may be missing. */
final class ChoiceStep extends Step {
  ChoiceStep(int target, int condition, int then, int otherwise) {
    super(target, condition, then, otherwise);
  }

  @Override
  int[] sourcesAt(double[][] registers, int point) {
    double condition = registers[sources()[0]][point];
    int chosen = condition != 0 ? sources()[1] : sources()[2];
    return new int[] {Double.isNaN(condition) ? sources()[0] : chosen};
  }

  @Override
  void run(double[][] registers, int n, Run run, int self) {
    double[] condition = registers[sources()[0]];
    double[] then = registers[sources()[1]];
    double[] otherwise = registers[sources()[2]];
    double[] out = registers[target()];
    for (int i = 0; i < n; i++) {
      double chosen = condition[i] != 0 ? then[i] : otherwise[i];
      out[i] = Double.isNaN(condition[i]) ? Double.NaN : chosen;
    }
  }
}
