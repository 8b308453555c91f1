package calc.core.result;

import calc.core.problem.Problem;
import calc.core.unit.Conventions;
import java.util.List;
import java.util.Optional;

/**
 * A scenario simulated.
 *
 * @param scenario its title
 * @param conventions month and currency in force
 * @param run how it was run and why it ended
 * @param inputs how the uncertain ones were read
 * @param figures every quantity that is uncertain, in the order of the scenario
 * @param limits the probability that each limit is hit today
 * @param asserts the probabilities that the scenario asks for
 * @param savings what the levers save
 * @param outlook the months to come, where something grows
 * @param correlations what goes together, and what that does, where something is correlated
 * @param failures why some trials have no value, with the share of them
 * @param warnings what the point estimate warns of
 * @param spreads how the main figures are distributed, where that was asked for
 */
public record SimulationResult(
    String scenario,
    Conventions conventions,
    Run run,
    List<InputReading> inputs,
    List<SimulatedFigure> figures,
    List<Chance> limits,
    List<AssertResult> asserts,
    List<SimulatedSaving> savings,
    Optional<SimulatedOutlook> outlook,
    Optional<CorrelationReport> correlations,
    List<Failure> failures,
    List<Problem> warnings,
    List<Spread> spreads) {
  public SimulationResult {
    inputs = List.copyOf(inputs);
    figures = List.copyOf(figures);
    limits = List.copyOf(limits);
    asserts = List.copyOf(asserts);
    savings = List.copyOf(savings);
    failures = List.copyOf(failures);
    warnings = List.copyOf(warnings);
    spreads = List.copyOf(spreads);
  }

  /** What is known of a quantity. */
  public Optional<SimulatedFigure> figure(String name) {
    return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
  }

  /** How a quantity is distributed. */
  public Optional<Spread> spread(String name) {
    return spreads.stream().filter(spread -> spread.name().equals(name)).findFirst();
  }

  /** Why a run ended. */
  public enum End {
    /** Every figure is as precise as asked for. */
    PRECISE,
    /** As many trials as asked for. */
    TRIALS,
    /** As many trials as allowed, and some figure is less precise than asked for. */
    LIMIT,
    /** Somebody stopped it; the figures are what was known then. */
    STOPPED
  }

  /**
   * How a run went.
   *
   * @param seed the seed
   * @param method {@code qmc} or {@code plain}
   * @param trials points in all
   * @param replicates independent nets
   * @param precision the error that was asked for
   * @param end why it ended
   * @param worst the least precise figure in words, {@code app.cost P99}, or empty
   * @param worstError its error as a share of what the precision is measured by
   */
  public record Run(
      long seed,
      String method,
      long trials,
      int replicates,
      double precision,
      End end,
      String worst,
      double worstError) {}

  /**
   * The chance that something holds.
   *
   * @param name its name
   * @param what its condition, as written
   * @param probability how likely it is
   */
  public record Chance(String name, String what, Estimate probability) {}

  /**
   * Why some trials have no value.
   *
   * @param problem the first of them
   * @param share share of the trials
   */
  public record Failure(Problem problem, double share) {}
}
