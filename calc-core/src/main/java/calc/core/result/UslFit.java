package calc.core.result;

import calc.core.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The Universal Scalability Law fitted to a load test.
 *
 * @param source what was measured: the name of its file
 * @param measured what is to be known of the measurements
 * @param fits ways to fit the law; the first is the one to use
 * @param points each measurement beside the law
 * @param rows the same in few rows
 * @param tier the law as a tier of a scenario
 * @param warnings why the law may not be what it seems
 */
public record UslFit(
    String source,
    Measured measured,
    List<Candidate> fits,
    Points points,
    List<Row> rows,
    Tier tier,
    List<Problem> warnings) {
  public UslFit {
    Objects.requireNonNull(source);
    Objects.requireNonNull(measured);
    Objects.requireNonNull(points);
    Objects.requireNonNull(tier);
    fits = List.copyOf(fits);
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /** The fit to use. */
  public Candidate best() {
    return fits.get(0);
  }

  /**
   * What was measured.
   *
   * @param points how many measurements
   * @param levels how many concurrencies differ
   * @param lowest the lowest concurrency
   * @param highest the highest one
   * @param fastest the highest throughput
   */
  public record Measured(int points, int levels, Value lowest, Value highest, Value fastest) {}

  /** How a law was fitted. */
  public enum Way {
    /** Least squares with contention between 0 and 1 and coherency of 0 or more. */
    BOUNDED,
    /** A parabola through the throughput measured at 1. */
    QUADRATIC,
    /** Without coherency. */
    AMDAHL,
    /** Least squares without bounds. */
    FREE
  }

  /**
   * One way to fit the law.
   *
   * @param way which one
   * @param sigma contention
   * @param kappa coherency
   * @param lambda throughput of one
   * @param squares sum of the squared residuals, in the unit of throughput squared
   * @param residual standard deviation of the residuals; empty where nothing is left to tell it
   * @param bounds bounds at which parameters were held, as {@code kappa = 0}
   * @param peak the highest throughput; empty if there is none
   * @param limit what throughput tends to; empty if there is a peak, or no limit either
   * @param flaw what is wrong with the law, or empty
   */
  public record Candidate(
      Way way,
      Estimate sigma,
      Estimate kappa,
      Estimate lambda,
      double squares,
      Optional<Value> residual,
      List<String> bounds,
      Optional<Peak> peak,
      Optional<Value> limit,
      String flaw) {
    public Candidate {
      bounds = List.copyOf(bounds);
      Objects.requireNonNull(flaw);
    }

    /** Throughput at a concurrency, in base units; not finite, or negative, beyond a pole. */
    public double throughput(double concurrency) {
      double others = concurrency - 1;
      return number(lambda)
          * concurrency
          / (1 + others * (number(sigma) + number(kappa) * concurrency));
    }

    private static double number(Estimate estimate) {
      return estimate.value().quantity().orElseThrow().value();
    }
  }

  /**
   * A parameter.
   *
   * @param value its value
   * @param error its standard error; empty where it was held, or is not determined
   */
  public record Estimate(Value value, Optional<Value> error) {}

  /**
   * The highest throughput.
   *
   * @param concurrency the whole concurrency that gives it
   * @param throughput how much it is
   */
  public record Peak(Value concurrency, Value throughput) {}

  /**
   * Every measurement beside the law, from low to high concurrency.
   *
   * @param concurrency where it was measured
   * @param measured throughput
   * @param fitted throughput by the law
   * @param residual what was measured above the law, as a share of the law
   */
  public record Points(Series concurrency, Series measured, Series fitted, Series residual) {}

  /**
   * Some measurements beside the law, as means.
   *
   * @param from the lowest concurrency
   * @param to the highest one
   * @param points how many measurements
   * @param measured mean throughput
   * @param fitted mean throughput by the law
   * @param residual what was measured above the law, as a share of the law
   */
  public record Row(
      Value from, Value to, int points, Value measured, Value fitted, Value residual) {}

  /**
   * A tier of the kind usl, each value as it stands in a scenario, with no more digits than the
   * measurements support and as many as it takes to have the same peak.
   *
   * @param load a load to put one's own in the place of
   * @param lambda throughput of one
   * @param sigma contention
   * @param kappa coherency
   */
  public record Tier(String load, String lambda, String sigma, String kappa) {}
}
