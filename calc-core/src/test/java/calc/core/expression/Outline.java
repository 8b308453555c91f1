package calc.core.expression;

import java.util.List;
import java.util.stream.Collectors;

/** A tree as text with every bracket that the grammar implies: {@code 1 + 2 * 3} is 1 + (2 * 3). */
final class Outline {
  private final Expression expression;

  private Outline(Expression expression) {
    this.expression = expression;
  }

  static String of(String text) {
    Expression expression = Language.parsed(text);
    return new Outline(expression).text(expression.tree());
  }

  private String text(Syntax node) {
    if (node instanceof Syntax.Group group) {
      return text(group.inner());
    } else if (node instanceof Syntax.Unary unary) {
      return "(" + unary.operator().symbol().replace("not", "not ") + text(unary.operand()) + ")";
    } else if (node instanceof Syntax.Binary binary) {
      return "("
          + text(binary.left())
          + " "
          + binary.operator().symbol()
          + " "
          + text(binary.right())
          + ")";
    } else if (node instanceof Syntax.Call call) {
      return call.function()
          + call.arguments().stream()
              .map(
                  argument ->
                      argument.name().map(name -> name + "=").orElse("") + text(argument.value()))
              .collect(Collectors.joining(", ", "(", ")"));
    } else if (node instanceof Syntax.In in) {
      return "(" + text(in.value()) + " in " + in.unit().symbol() + ")";
    } else if (node instanceof Syntax.Range range) {
      String family = range.family().map(name -> " as " + name).orElse("");
      return "(" + text(range.low()) + " to " + text(range.high()) + family + ")";
    } else if (node instanceof Syntax.Of of) {
      return "(" + text(of.count()) + " of " + list(of.items().items()) + ")";
    } else if (node instanceof Syntax.Items items) {
      return list(items.items());
    }
    return expression.textOf(node);
  }

  private String list(List<Syntax> items) {
    return items.stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
