package calc.core.analysis;

import calc.core.expression.Operator;
import calc.core.math.Guarded;
import calc.core.model.Claim;
import calc.core.model.Tolerance;
import calc.core.result.ClaimResult;
import calc.core.result.Value;
import calc.core.result.Verdict;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Holds the claims of a model against its point estimate. */
final class Verification {
  private final PointEstimate estimate;

  private Verification(PointEstimate estimate) {
    this.estimate = estimate;
  }

  static List<ClaimResult> of(PointEstimate estimate) {
    return estimate.model().claims().stream().map(new Verification(estimate)::verify).toList();
  }

  private ClaimResult verify(Claim claim) {
    Value says = value(claim, estimate.says(claim), claim.saysType().unit(), claim.whole());
    Value is = value(claim, estimate.is(claim), claim.isType().unit(), claim.whole());
    if (!says.isKnown() || !is.isKnown()) {
      List<String> missing = new ArrayList<>(is.missing());
      missing.addAll(says.missing());
      return result(
          claim,
          says,
          is,
          Verdict.UNDECIDED,
          OptionalDouble.empty(),
          "unknown without " + String.join(", ", missing));
    }
    double written = says.quantity().map(Quantity::value).orElseThrow();
    double computed = is.quantity().map(Quantity::value).orElseThrow();
    OptionalDouble ratio =
        computed == 0 ? OptionalDouble.empty() : OptionalDouble.of(written / computed);
    return result(claim, says, is, verdict(claim, written, computed), ratio, "");
  }

  private Value value(Claim claim, OptionalDouble value, calc.core.unit.Unit unit, boolean whole) {
    if (value.isPresent()) {
      return Value.known(new Quantity(value.getAsDouble(), unit), whole);
    }
    Set<String> missing =
        new LinkedHashSet<>(estimate.model().missing(claim.is(), UnaryOperator.identity()));
    missing.addAll(estimate.model().missing(claim.says(), UnaryOperator.identity()));
    return Value.unknown(unit, List.copyOf(missing));
  }

  private static ClaimResult result(
      Claim claim, Value says, Value is, Verdict verdict, OptionalDouble ratio, String note) {
    return new ClaimResult(
        claim.label(),
        claim.statement(),
        claim.relation().symbol(),
        says,
        is,
        claim.tolerance().text(),
        verdict,
        ratio,
        note,
        Optional.of(claim.origin()));
  }

  private static Verdict verdict(Claim claim, double says, double is) {
    if (holdsAsWritten(claim, says, is)) {
      return Verdict.EXACT;
    }
    return holdsWithin(claim.tolerance(), claim.relation(), says, is)
        ? Verdict.ROUNDED
        : Verdict.WRONG;
  }

  private static boolean holdsAsWritten(Claim claim, double says, double is) {
    if (claim.relation() != Operator.EQUAL) {
      return holds(claim.relation(), is, says);
    }
    boolean sharp = claim.whole() || claim.tolerance().equals(Tolerance.EXACTLY);
    double slack = sharp ? 0 : claim.halfUnit();
    return between(is, says - slack, says + slack);
  }

  private static boolean holdsWithin(
      Tolerance tolerance, Operator relation, double says, double is) {
    double low = tolerance.low(says);
    double high = tolerance.high(says);
    return switch (relation) {
      case EQUAL -> between(is, low, high);
      case LESS, AT_MOST -> holds(relation, is, high);
      default -> holds(relation, is, low);
    };
  }

  private static boolean between(double value, double low, double high) {
    return !Guarded.less(value, low) && !Guarded.less(high, value);
  }

  private static boolean holds(Operator relation, double left, double right) {
    return switch (relation) {
      case LESS -> Guarded.less(left, right);
      case AT_MOST -> !Guarded.less(right, left);
      case GREATER -> Guarded.less(right, left);
      case AT_LEAST -> !Guarded.less(left, right);
      default -> throw new IllegalStateException("no relation of claims: " + relation);
    };
  }
}
