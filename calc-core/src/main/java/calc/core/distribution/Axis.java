package calc.core.distribution;

import calc.core.math.Normal;

/** What quantiles are looked up by: a probability below, one above, or a normal score. */
enum Axis {
  /** Probability that a value is not exceeded. */
  BELOW {
    @Override
    double below(double place) {
      return place;
    }

    @Override
    double above(double place) {
      return 1 - place;
    }

    @Override
    double rate(double place) {
      return 1;
    }
  },

  /** Probability that a value is exceeded. */
  ABOVE {
    @Override
    double below(double place) {
      return 1 - place;
    }

    @Override
    double above(double place) {
      return place;
    }

    @Override
    double rate(double place) {
      return -1;
    }
  },

  /** Standard normal score. */
  SCORE {
    @Override
    double below(double place) {
      return Normal.cumulative(place);
    }

    @Override
    double above(double place) {
      return Normal.upperTail(place);
    }

    @Override
    double rate(double place) {
      return Normal.density(place);
    }
  };

  /** Probability below the value at a place. */
  abstract double below(double place);

  /** Probability above the value at a place. */
  abstract double above(double place);

  /** How fast the probability below rises. */
  abstract double rate(double place);

  /** The value at a place. */
  double value(Distribution law, double place) {
    return switch (this) {
      case BELOW -> law.quantile(place);
      case ABOVE -> law.upperQuantile(place);
      case SCORE -> law.atScore(place);
    };
  }
}
