package calc.core.analysis;

/** Where a parameter of the Universal Scalability Law can be held. */
enum ScalabilityBound {
  /** No contention. */
  NO_SIGMA("sigma = 0"),
  /** Everything waits for everything else. */
  ALL_SIGMA("sigma = 1"),
  /** No coherency. */
  NO_KAPPA("kappa = 0");

  private final String words;

  ScalabilityBound(String words) {
    this.words = words;
  }

  /** As a person writes it. */
  String words() {
    return words;
  }
}
