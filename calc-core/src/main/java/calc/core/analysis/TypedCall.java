package calc.core.analysis;

import calc.core.catalog.Formula;
import calc.core.expression.Expression;
import calc.core.expression.Syntax;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula and the arguments somebody typed for it, put together as one expression whose places
 * are those of the command line.
 */
final class TypedCall {
  private final String function;
  private final TypedWords.Line line;
  private final StringBuilder text = new StringBuilder();

  /** The function, then the values. */
  private final List<Piece> pieces = new ArrayList<>();

  /** Characters of the expression and where they were typed. */
  private record Piece(int at, int length, int typedAt) {
    boolean holds(Syntax node) {
      return node.start() >= at && node.end() <= at + length;
    }
  }

  private TypedCall(String function, TypedWords.Line line) {
    this.function = function;
    this.line = line;
  }

  /** The call that words mean, or empty if something is wrong with them, which is reported. */
  static Optional<TypedCall> of(Formula formula, List<String> words, Problems problems) {
    List<String> names = TypedBinding.names(formula);
    TypedWords.Line line = TypedWords.read(formula.name(), names, words);
    int[] places = TypedBinding.places(formula, line, problems);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    TypedCall call = new TypedCall(formula.name(), line);
    call.compose(names, places);
    return Optional.of(call);
  }

  /** As an expression. */
  String text() {
    return text.toString();
  }

  /** The expression; each argument must be one by itself, however well they might fit together. */
  Optional<Expression> parse(Units units, Problems problems) {
    Problems ofWhole = new Problems();
    Optional<Expression> whole = parse(text(), 0, units, ofWhole);
    if (whole.isPresent() && isThisCall(whole.get().tree())) {
      problems.addAll(ofWhole.inFileOrder());
      return whole;
    }
    for (Piece value : pieces.subList(1, pieces.size())) {
      String part = text.substring(value.at(), value.at() + value.length());
      parse(part, value.at(), units, problems);
    }
    if (!problems.hasErrors()) {
      problems.add(
          Problem.at(
              line.source().at(0), Code.SYNTAX, "these arguments cannot be read one by one"));
    }
    return Optional.empty();
  }

  private Optional<Expression> parse(String part, int from, Units units, Problems problems) {
    return Expression.parse(part, offset -> at(from + offset), units, name -> false, problems);
  }

  private boolean isThisCall(Syntax tree) {
    if (!(tree instanceof Syntax.Call call)
        || !call.function().equals(function)
        || call.arguments().size() != pieces.size() - 1) {
      return false;
    }
    for (int i = 1; i < pieces.size(); i++) {
      if (!pieces.get(i).holds(call.arguments().get(i - 1).value())) {
        return false;
      }
    }
    return true;
  }

  /** Where a character of the expression was typed; one that was not stands behind the last. */
  private Origin at(int offset) {
    int last = pieces.size() - 1;
    while (last > 0 && pieces.get(last).at() > offset) {
      last--;
    }
    Piece piece = pieces.get(last);
    return line.source().at(piece.typedAt() + Math.min(offset - piece.at(), piece.length()));
  }

  /** By position if everything was given so, else by name. */
  private void compose(List<String> names, int... places) {
    boolean byName = false;
    for (TypedWords.Argument argument : line.arguments()) {
      byName |= !argument.name().isEmpty();
    }
    add(function, 0);
    text.append('(');
    for (int i = 0; i < places.length; i++) {
      TypedWords.Argument argument = line.arguments().get(i);
      text.append(i == 0 ? "" : ", ").append(byName ? names.get(places[i]) + " = " : "");
      add(argument.value(), argument.valueAt());
    }
    text.append(')');
  }

  private void add(String part, int typedAt) {
    pieces.add(new Piece(text.length(), part.length(), typedAt));
    text.append(part);
  }
}
