package calc.core.result;

import calc.core.problem.Problem;
import calc.core.unit.Conventions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A scenario evaluated at its point estimate.
 *
 * @param scenario its title
 * @param about what it says about itself, or empty
 * @param conventions month and currency in force
 * @param figures every quantity: inputs, quantities, traffic, tiers, cost, in that order and in
 *     file order within
 * @param tiers one row a tier, in file order
 * @param cost what it costs, or empty when nothing has a price
 * @param claims the claims with their verdicts, in file order
 * @param warnings what a reviewer would ask about
 * @param outlook limits, levers and cases
 */
public record RunResult(
    String scenario,
    String about,
    Conventions conventions,
    List<Figure> figures,
    List<TierRow> tiers,
    Optional<CostSummary> cost,
    List<ClaimResult> claims,
    List<Problem> warnings,
    Outlook outlook) {
  public RunResult {
    Objects.requireNonNull(scenario);
    Objects.requireNonNull(about);
    Objects.requireNonNull(conventions);
    figures = List.copyOf(figures);
    tiers = List.copyOf(tiers);
    claims = List.copyOf(claims);
    warnings = List.copyOf(warnings);
  }
}
