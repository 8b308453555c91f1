package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Operator;
import calc.core.expression.Program;
import calc.core.expression.Type;
import calc.core.expression.Workspace;
import calc.core.math.Guarded;
import calc.core.model.Claim;
import calc.core.model.Model;
import calc.core.model.Model.Extra;
import calc.core.model.Tolerance;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.result.ClaimResult;
import calc.core.result.Value;
import calc.core.result.Verdict;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Holds the claims of a model against its point estimate and what the lenses found. */
final class Verification {
  private final Model model;
  private final Program program;
  private final Workspace workspace;
  private final Map<String, String> unknown = new HashMap<>();

  private Verification(Model model, Map<String, Found> findings) {
    this.model = model;
    List<Extra> sides = new ArrayList<>();
    for (int i = 0; i < model.claims().size(); i++) {
      sides.add(new Extra(isName(i), model.claims().get(i).is(), UnaryOperator.identity()));
      sides.add(new Extra(saysName(i), model.claims().get(i).says(), UnaryOperator.identity()));
    }
    this.program = model.program(Set.of(), List.of(), sides);
    this.workspace = program.workspace(1);
    for (String name : program.inputs()) {
      Found found = findings.get(name);
      boolean known = found != null && found.value().isPresent();
      workspace.input(name)[0] = known ? found.value().getAsDouble() : 0;
      if (!known) {
        unknown.put(name, found == null ? "it does not change" : found.note());
      }
    }
    workspace.run(1);
  }

  /**
   * What a lens found under a name.
   *
   * @param value its value in base units, empty when there is none
   * @param note why there is none
   */
  record Found(OptionalDouble value, String note) {}

  /**
   * Verifies every claim.
   *
   * @param findings what the lenses found, by name
   * @throws calc.core.problem.ProblemException if a side of a claim has no value
   */
  static List<ClaimResult> of(Model model, Map<String, Found> findings) {
    Verification verification = new Verification(model, findings);
    List<ClaimResult> results = new ArrayList<>();
    Problems problems = new Problems();
    for (int i = 0; i < model.claims().size(); i++) {
      results.add(verification.verify(i, problems));
    }
    problems.throwIfErrors();
    return results;
  }

  private ClaimResult verify(int index, Problems problems) {
    Claim claim = model.claims().get(index);
    Value says = value(saysName(index), claim.says(), claim.saysType(), claim.whole(), problems);
    Value is = value(isName(index), claim.is(), claim.isType(), claim.whole(), problems);
    if (!says.isKnown() || !is.isKnown()) {
      Set<String> missing = new LinkedHashSet<>(is.missing());
      missing.addAll(says.missing());
      return result(
          claim, says, is, Verdict.UNDECIDED, OptionalDouble.empty(), String.join(", ", missing));
    }
    double written = says.quantity().map(Quantity::value).orElseThrow();
    double computed = is.quantity().map(Quantity::value).orElseThrow();
    OptionalDouble ratio =
        computed == 0 ? OptionalDouble.empty() : OptionalDouble.of(written / computed);
    return result(claim, says, is, verdict(claim, written, computed), ratio, "");
  }

  private Value value(
      String output, Expression side, Type.Num type, boolean whole, Problems problems) {
    Set<String> missing = new LinkedHashSet<>();
    model
        .missing(side, UnaryOperator.identity())
        .forEach(name -> missing.add("unknown without " + name));
    for (String name : side.references()) {
      if (unknown.containsKey(name)) {
        missing.add(name + " has no value: " + unknown.get(name));
      }
    }
    if (!missing.isEmpty()) {
      return Value.unknown(type.unit(), List.copyOf(missing));
    }
    Optional<Problem> failure = workspace.failure(output, 0);
    failure.ifPresent(problems::add);
    double value = failure.isPresent() ? 0 : workspace.output(output)[0];
    return Value.known(new Quantity(value, type.unit()), whole);
  }

  private static String isName(int index) {
    return "?is " + index;
  }

  private static String saysName(int index) {
    return "?says " + index;
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
    boolean asWritten = holdsAsWritten(claim, says, is);
    if (claim.tolerance().equals(Tolerance.AS_WRITTEN)) {
      return asWritten ? Verdict.EXACT : Verdict.WRONG;
    }
    // A stated tolerance replaces the written digits, also where it is the narrower of the two.
    if (!holdsWithin(claim.tolerance(), claim.relation(), says, is)) {
      return Verdict.WRONG;
    }
    return asWritten ? Verdict.EXACT : Verdict.ROUNDED;
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
