package calc.core.analysis;

import calc.core.math.LeastSquares;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways to fit the Universal Scalability Law to a load test. */
final class ScalabilityFits {
  private static final Set<ScalabilityBound> FREE = EnumSet.noneOf(ScalabilityBound.class);
  private static final Set<ScalabilityBound> AMDAHL = EnumSet.of(ScalabilityBound.NO_KAPPA);
  private static final Set<ScalabilityBound> LINEAR =
      EnumSet.of(ScalabilityBound.NO_SIGMA, ScalabilityBound.NO_KAPPA);
  private static final Set<ScalabilityBound> SERIAL =
      EnumSet.of(ScalabilityBound.ALL_SIGMA, ScalabilityBound.NO_KAPPA);

  /** The inside of what is allowed, its faces and its corners: σ from 0 to 1, κ from 0 on. */
  private static final List<Set<ScalabilityBound>> ALLOWED =
      List.of(
          FREE,
          AMDAHL,
          EnumSet.of(ScalabilityBound.NO_SIGMA),
          EnumSet.of(ScalabilityBound.ALL_SIGMA),
          LINEAR,
          SERIAL);

  private static final int MANY_STEPS = 2_000;
  private static final int FEW_STEPS = 30;

  private final LoadTest test;
  private final LoadLevels levels;
  private final double widest;
  private final ScalabilityGrid grid;
  private final Map<Set<ScalabilityBound>, Optional<FittedLaw>> bounded = new HashMap<>();

  ScalabilityFits(LoadTest test) {
    this.test = test;
    this.levels = new LoadLevels(test);
    this.widest = test.widest();
    this.grid = new ScalabilityGrid(widest);
  }

  /**
   * Without bounds: what least squares alone says, usable or not, best first. From two starts,
   * since there may be two valleys, one of them beyond the bounds.
   */
  List<FittedLaw> free() {
    ScalabilityCurve curve = new ScalabilityCurve(levels, FREE);
    Stream<double[]> within = grid.valleys(curve.thinned()).stream().limit(1);
    return Stream.concat(curve.start().stream(), within)
        .flatMap(start -> fit(curve, start).stream())
        .sorted(Comparator.comparingDouble(FittedLaw::squares))
        .toList();
  }

  /**
   * With contention between 0 and 1 and coherency of 0 or more: the best of the free fits that are
   * such laws, of what lies inside the bounds, and of what lies on them.
   */
  FittedLaw bounded(List<FittedLaw> free) {
    return best(Stream.concat(free.stream(), ALLOWED.stream().flatMap(this::within)));
  }

  /** Amdahl's law: no coherency, contention between 0 and 1. */
  FittedLaw amdahl() {
    return best(Stream.of(AMDAHL, LINEAR, SERIAL).flatMap(this::within));
  }

  private FittedLaw best(Stream<FittedLaw> laws) {
    return laws.filter(law -> law.isUsable(test.concurrency(0), widest))
        .min(Comparator.comparingDouble(FittedLaw::squares))
        .orElseThrow();
  }

  /** With some parameters at bounds and the others above theirs. */
  private Stream<FittedLaw> within(Set<ScalabilityBound> held) {
    return bounded.computeIfAbsent(held, this::fitWithin).stream();
  }

  private Optional<FittedLaw> fitWithin(Set<ScalabilityBound> held) {
    ScalabilityCurve curve = new ScalabilityCurve(levels, held);
    ScalabilityCurve thinned = curve.thinned();
    Stream<double[]> starts = grid.valleys(thinned).stream().map(InsideCurve::logarithms);
    return best(starts, new InsideCurve(thinned))
        .flatMap(fit -> LeastSquares.fit(new InsideCurve(curve), FEW_STEPS, fit.parameters()))
        .map(fit -> FittedLaw.of(curve, InsideCurve.powers(fit)));
  }

  private static Optional<LeastSquares.Fit> best(
      Stream<double[]> starts, LeastSquares.Curve curve) {
    return starts
        .flatMap(start -> LeastSquares.fit(curve, MANY_STEPS, start).stream())
        .min(Comparator.comparingDouble(LeastSquares.Fit::squares));
  }

  /** Through few levels first, where there are many: from there it is a few steps. */
  private static Optional<FittedLaw> fit(ScalabilityCurve curve, double[] start) {
    double[] near =
        LeastSquares.fit(curve.thinned(), MANY_STEPS, start)
            .map(LeastSquares.Fit::parameters)
            .orElse(start);
    return LeastSquares.fit(curve, FEW_STEPS, near).map(fit -> FittedLaw.of(curve, fit));
  }

  /**
   * Gunther's way of 2007: throughput is divided by the one measured at 1, and n/x − 1 is a
   * parabola in n − 1. Least squares of that weigh high concurrencies more; all else rests on one
   * measurement. Empty where nothing was measured at 1, or nothing came through.
   */
  Optional<FittedLaw> quadratic() {
    double first = atOne();
    boolean always = IntStream.range(0, test.points()).allMatch(i -> test.throughput(i) > 0);
    return first > 0 && always
        ? LeastSquares.linear(new Parabola(test, first), 2).map(p -> parabola(first, p))
        : Optional.empty();
  }

  private FittedLaw parabola(double first, double[] scaled) {
    double kappa = scaled[1] / widest / widest;
    double sigma = scaled[0] / widest - kappa;
    FittedLaw law = law(first, sigma, kappa, 0);
    double squares = 0;
    for (int i = 0; i < test.points(); i++) {
      double residual = test.throughput(i) - law.throughput(test.concurrency(i));
      squares += residual * residual;
    }
    return law(first, sigma, kappa, squares);
  }

  private FittedLaw law(double lambda, double sigma, double kappa, double squares) {
    int freedom = test.points() - 2;
    return new FittedLaw(lambda, sigma, kappa, squares, freedom, FREE, FittedLaw.Errors.NONE);
  }

  /** The mean throughput measured at 1, 0 if there is none. */
  private double atOne() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < test.points(); i++) {
      if (test.concurrency(i) == 1) {
        sum += test.throughput(i);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** λ·n/x − 1 = (σ + κ)·(n − 1) + κ·(n − 1)². */
  private record Parabola(LoadTest test, double first) implements LeastSquares.Equations {
    @Override
    public int count() {
      return test.points();
    }

    @Override
    public double at(int equation, double[] coefficients) {
      double n = test.concurrency(equation);
      double others = (n - 1) / test.widest();
      coefficients[0] = others;
      coefficients[1] = others * others;
      return first * n / test.throughput(equation) - 1;
    }
  }
}
