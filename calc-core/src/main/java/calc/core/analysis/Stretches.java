package calc.core.analysis;

/**
 * Equal stretches of the points of every replicate, numbered replicate by replicate.
 *
 * @param from the first point of each replicate
 * @param to behind the last
 * @param length points in a stretch; the whole is a multiple of it
 */
record Stretches(int from, int to, int length) {
  int count() {
    return Experiment.REPLICATES * each();
  }

  private int each() {
    return (to - from) / length;
  }

  int replicate(int stretch) {
    return stretch / each();
  }

  int start(int stretch) {
    return from + stretch % each() * length;
  }
}
