package calc.cli;

import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.distribution.Families;
import calc.core.distribution.Family;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/formulas.md}: the catalogue, topic by topic. */
final class FormulasPage {
  private static final String INTRODUCTION =
      """
      The functions of the expression language, beside `if(condition, then, else)`. Arguments are given
      by place or by name. A function refuses what lies outside its domain; the message names the
      argument, the rule and the value.

      The column *measure* says what an argument has to be: `1` a plain number, a share or a count,
      `/s` any rate, `s` any time, `B` any information, `$` money. A letter such as `T` stands for any
      of them, the same one wherever the same letter stands. Brackets are a list.
      """;

  private FormulasPage() {}

  static String text() {
    Page page = new Page("Formulas").paragraph(INTRODUCTION);
    String topic = "";
    for (Formula formula : Catalog.all()) {
      if (!formula.topic().equals(topic)) {
        topic = formula.topic();
        page.section(capitalised(topic));
      }
      add(formula, page);
    }
    distributions(page);
    return page.toString();
  }

  private static void add(Formula formula, Page page) {
    String result = formula.whole() ? "a whole number" : Page.code(formula.result().toString());
    page.part(Page.code(formula.signature()))
        .paragraph(formula.title() + ".")
        .block("text", formula.equation())
        .table(
            List.of("argument", "measure", "meaning"),
            formula.parameters().stream().map(FormulasPage::row).toList())
        .items(
            List.of(
                "gives " + result,
                "example: "
                    + Page.code(formula.example().call())
                    + " is "
                    + Page.code(formula.example().result()),
                "source: " + formula.source()));
  }

  private static List<String> row(Parameter parameter) {
    String fallback =
        parameter.fallback().isPresent()
            ? "; " + plain(parameter.fallback().getAsDouble()) + " if it is left out"
            : "";
    return List.of(
        Page.code(parameter.name()),
        Page.code(parameter.measure().toString()),
        parameter.meaning() + fallback);
  }

  private static void distributions(Page page) {
    page.section("Distributions")
        .paragraph(
            "Their value is uncertain; a point estimate takes the median. `T` is the measure of the"
                + " value itself. Arguments marked with * may be left out: two of them fix the"
                + " distribution, mean and standard deviation or two percentiles.")
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

  private static String plain(double value) {
    return calc.core.math.Plain.number(value);
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
