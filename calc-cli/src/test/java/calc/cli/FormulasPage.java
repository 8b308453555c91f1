package calc.cli;

import calc.cli.render.Format;
import calc.cli.render.FormulaView;
import calc.cli.render.Style;
import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import calc.core.distribution.Families;
import calc.core.distribution.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/formulas.md}: the catalogue, topic by topic. */
final class FormulasPage {
  private static final String INTRODUCTION =
      """
      The functions of the expression language, beside `if(condition, then, else)`, as
      [`calc formula NAME`](command-line.md#calc-formula-name-argument) shows them. Arguments are given
      by place or by name; what stands behind `=` holds for one that is left out. The column *measure*
      says what an argument has to be: any unit of that measure will do. A function refuses what lies
      outside its domain; the message names the argument, the rule and the value.
      """;

  private final Page page = new Page("Formulas").paragraph(INTRODUCTION);
  private final Map<String, List<Formula>> topics = new LinkedHashMap<>();

  private FormulasPage() {
    for (Formula formula : Catalog.all()) {
      topics.computeIfAbsent(formula.topic(), topic -> new ArrayList<>()).add(formula);
    }
  }

  static String text() {
    return new FormulasPage().whole();
  }

  private String whole() {
    page.table(List.of("topic", "formulas"), contents());
    topics.forEach(
        (topic, formulas) -> {
          page.section(capitalised(topic));
          formulas.forEach(
              formula ->
                  page.paragraph(Format.MARKDOWN.render(FormulaView.entry(formula), Style.PLAIN)));
        });
    distributions();
    return page.toString();
  }

  private List<List<String>> contents() {
    List<List<String>> rows = new ArrayList<>();
    topics.forEach(
        (topic, formulas) ->
            rows.add(
                List.of(
                    link(capitalised(topic), topic),
                    formulas.stream()
                        .map(formula -> link(formula.name(), formula.name()))
                        .collect(Collectors.joining(", ")))));
    rows.add(
        List.of(
            link("Distributions", "distributions"),
            Families.all().stream().map(Family::name).collect(Collectors.joining(", "))));
    return rows;
  }

  private static String link(String text, String anchor) {
    return "[" + text + "](#" + anchor.replace(' ', '-') + ")";
  }

  private void distributions() {
    page.section("Distributions")
        .paragraph(
            "Their value is uncertain; a point estimate takes the median. `T` is the measure of the"
                + " value itself. Arguments marked with * may be left out. Those with percentiles"
                + " take mean and standard deviation, or two percentiles, which they meet, or"
                + " three, which they come as near to as they can.")
        .table(
            List.of("distribution", "arguments"),
            Families.all().stream().map(FormulasPage::row).toList());
  }

  private static List<String> row(Family family) {
    String arguments =
        family.parameters().stream()
            .map(
                argument ->
                    Page.code(argument.name())
                        + (argument.required() ? "" : "\\*")
                        + " "
                        + argument.meaning())
            .collect(Collectors.joining("; "));
    return List.of(Page.code(family.name()) + " " + family.title(), arguments);
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
