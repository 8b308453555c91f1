package calc.core.distribution;

/** Which kind of table a distribution takes. */
final class Tables {
  private Tables() {}

  static QuantileTable of(Distribution distribution) {
    if (distribution instanceof NormalLaw normal) {
      return new NormalTable(normal);
    } else if (distribution instanceof UniformLaw uniform) {
      return new UniformTable(uniform);
    } else if (isTriangular(distribution)) {
      return new ExactTable(distribution);
    } else if (distribution instanceof Continuous continuous) {
      return SmoothTable.of(continuous);
    } else if (distribution instanceof ListedLaw listed) {
      return new StepTable(listed.values(), listed.upTo(), listed.from());
    }
    Counted counted = (Counted) distribution;
    return Weights.of(counted).<QuantileTable>map(StepTable::of).orElse(new CountTable(counted));
  }

  /** Its quantiles are a root, and have a bend that no polynomial follows. */
  private static boolean isTriangular(Distribution distribution) {
    return distribution instanceof TriangularLaw
        || (distribution instanceof TruncatedLaw cut && cut.law() instanceof TriangularLaw);
  }
}
