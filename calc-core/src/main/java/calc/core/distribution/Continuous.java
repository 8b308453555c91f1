package calc.core.distribution;

/** A distribution with a density. */
sealed interface Continuous extends Distribution
    permits BetaLaw,
        ExponentialLaw,
        GammaLaw,
        LognormalLaw,
        NormalLaw,
        ParetoLaw,
        TriangularLaw,
        TruncatedLaw,
        UniformLaw {
  /** Density at a value inside of its ends. */
  double density(double x);

  /** Derivative of the density's logarithm at a value inside of its ends. */
  double slope(double x);

  /** What rounding makes of a value that is a difference of two others; 0 if it is none. */
  default double grain() {
    return 0;
  }
}
