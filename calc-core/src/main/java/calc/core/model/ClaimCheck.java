package calc.core.model;

import calc.core.expression.Expression;
import calc.core.expression.Operator;
import calc.core.expression.Syntax;
import calc.core.expression.Type;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.unit.Unit;
import java.util.Optional;

/** Both sides of a claim must measure the same; counts of different things only warn. */
final class ClaimCheck {
  private ClaimCheck() {}

  static Optional<Claim> claim(
      ClaimDraft draft,
      Expression is,
      Expression says,
      Type.Num isType,
      Type.Num saysType,
      Problems problems) {
    if (!isType.unit().dimension().equals(saysType.unit().dimension())) {
      problems.add(
          Problem.at(
                  says.at(0),
                  Code.UNIT_MISMATCH,
                  "the claim compares " + isType.describe() + " with " + saysType.describe())
              .because(
                  '"'
                      + is.text()
                      + "\" is "
                      + isType.describe()
                      + ", \""
                      + says.text()
                      + "\" is "
                      + saysType.describe())
              .mend(
                  isType.unit().unpinned().symbol().equals("1")
                      ? ""
                      : "write the figure in " + isType.unit().unpinned().symbol()));
      return Optional.empty();
    }
    if (!isOneFigure(says, problems) || !toleranceFits(draft, says, saysType, problems)) {
      return Optional.empty();
    }
    warnOfLabels(says.at(0), isType, saysType, problems);
    return Optional.of(
        new Claim(
            draft.label(),
            draft.statement(),
            is,
            draft.relation(),
            says,
            halfUnit(draft, says),
            draft.tolerance(),
            shownLike(isType, saysType),
            saysType,
            draft.origin()));
  }

  /** What the model gives is shown as the claim shows it: 0.2 as 20 %, 10 TB/day as 116 MB/s. */
  private static Type.Num shownLike(Type.Num is, Type.Num says) {
    boolean bare = says.unit().unpinned().equals(Unit.ONE);
    return bare ? is : new Type.Num(says.unit(), is.count());
  }

  private static boolean isOneFigure(Expression says, Problems problems) {
    if (says.uncertain().isEmpty()) {
      return true;
    }
    problems.add(
        Problem.at(says.at(0), Code.SYNTAX, "a claim states one figure, not a range")
            .because("it is held against the point estimate")
            .mend("write two claims, one with >= and one with <=, or a tolerance: ± 20%"));
    return false;
  }

  private static boolean toleranceFits(
      ClaimDraft draft, Expression says, Type.Num saysType, Problems problems) {
    Optional<Unit> unit = draft.toleranceIs();
    if (unit.isEmpty() || unit.get().dimension().equals(saysType.unit().dimension())) {
      return true;
    }
    problems.add(
        Problem.at(
                draft.says().place().apply(draft.says().text().length()),
                Code.UNIT_MISMATCH,
                "the tolerance must measure the same as the figure")
            .because(
                '"'
                    + draft.tolerance().text()
                    + "\" is "
                    + unit.get().dimension().describe()
                    + ", \""
                    + says.text()
                    + "\" is "
                    + saysType.describe())
            .mend("write it in " + saysType.unit().unpinned().symbol() + ", or as a share: ± 5%"));
    return false;
  }

  private static void warnOfLabels(Origin origin, Type.Num is, Type.Num says, Problems problems) {
    boolean both = !is.unit().labels().isEmpty() && !says.unit().labels().isEmpty();
    if (both && !is.unit().sameLabels(says.unit())) {
      problems.add(
          Problem.at(
                  origin,
                  Code.LABELS_DIFFER,
                  "the claim counts "
                      + says.unit().unpinned().symbol()
                      + ", the model counts "
                      + is.unit().unpinned().symbol())
              .because("the figure may be right, but not for what it names"));
    }
  }

  private static double halfUnit(ClaimDraft draft, Expression says) {
    Syntax tree = says.tree().bare();
    Syntax inner = tree instanceof Syntax.In in ? in.value().bare() : tree;
    if (inner instanceof Syntax.Unary minus && minus.operator() == Operator.SUBTRACT) {
      inner = minus.operand().bare();
    }
    boolean equality = draft.relation() == Operator.EQUAL;
    return equality && inner instanceof Syntax.Constant number
        ? Math.abs(number.literal().halfUnit())
        : 0;
  }
}
