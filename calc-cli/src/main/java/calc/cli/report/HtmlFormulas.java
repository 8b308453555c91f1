package calc.cli.report;

import java.util.List;
import java.util.Set;

/**
 * How every figure of a page came about. Each stands here once; what a reader opens elsewhere on
 * the page is taken from here.
 */
final class HtmlFormulas {
  private final Html html;
  private final Set<String> derived;

  HtmlFormulas(Html html, Set<String> derived) {
    this.html = html;
    this.derived = derived;
  }

  /** What links to a quantity lead to. */
  static String id(String quantity) {
    return "f-" + quantity;
  }

  /** The formulas, group by group. */
  void write(List<Formula> formulas) {
    String group = "";
    for (Formula formula : formulas) {
      if (!formula.group().equals(group)) {
        group = formula.group();
        html.element("h3", group).line();
      }
      write(formula);
    }
  }

  private void write(Formula formula) {
    html.open("div", "class", "formula", "id", id(formula.name()));
    html.open("p", "class", "head").element("b", formula.name()).text(" ");
    html.element("span", formula.value(), "class", "value").close();
    equal(formula.formula());
    equal(formula.substituted());
    formula.remarks().forEach(remark -> html.element("p", remark, "class", "remark"));
    parts(formula);
    if (!formula.basis().isEmpty()) {
      html.element("p", formula.basis(), "class", "basis");
    }
    html.close().line();
  }

  private void equal(String step) {
    if (!step.isEmpty()) {
      html.open("p", "class", "equal").text("= ").element("code", step).close();
    }
  }

  private void parts(Formula formula) {
    if (formula.parts().isEmpty()) {
      return;
    }
    html.open("p", "class", "from").text("from ");
    String gap = "";
    for (Formula.Part part : formula.parts()) {
      html.text(gap);
      gap = ", ";
      String text = part.name() + " = " + part.value();
      if (derived.contains(part.name())) {
        html.element("a", text, "href", "#" + id(part.name()));
      } else {
        html.text(text);
      }
    }
    html.close();
  }
}
