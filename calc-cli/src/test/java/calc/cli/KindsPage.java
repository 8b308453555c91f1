package calc.cli;

import calc.cli.read.BuiltInKinds;
import calc.core.result.KindPage;
import calc.core.scenario.KindPages;
import java.util.List;

/** {@code docs/kinds.md}: the tier kinds that come with the program. */
final class KindsPage {
  private static final String INTRODUCTION =
      """
      What a tier is given and what it computes. A parameter's unit says what it has to measure: `/s`
      is any rate, `s` any time, `1` a plain number; any unit of the same measure will do. Further
      kinds can be written down in a file: see
      [the scenario format](scenario-format.md#tiers).
      """;

  private final BuiltInKinds library = new BuiltInKinds();
  private final Page page = new Page("Tier kinds").paragraph(INTRODUCTION);

  private KindsPage() {}

  static String text() {
    return new KindsPage().whole();
  }

  private String whole() {
    List<KindPage> kinds = KindPages.of(library);
    page.table(
        List.of("kind", "what it is"),
        kinds.stream()
            .map(kind -> List.of("[" + kind.name() + "](#" + kind.name() + ")", kind.title()))
            .toList());
    kinds.forEach(this::add);
    return page.toString();
  }

  private void add(KindPage kind) {
    page.section(kind.name())
        .paragraph("**" + kind.title() + ".** " + kind.about())
        .table(
            List.of("parameter", "unit", "default", "range", "meaning"),
            kind.parameters().stream().map(KindsPage::row).toList())
        .table(
            List.of("computes", "formula", "meaning"),
            kind.quantities().stream()
                .map(q -> List.of(Page.code(q.name()), Page.code(q.formula()), q.meaning()))
                .toList())
        .items(kind.rules());
    for (KindPage.Example example : kind.examples()) {
      page.paragraph("Example (" + example.source() + "):")
          .block("text", lines(example.given()) + "\n→ " + lines(example.expected()));
    }
  }

  private static List<String> row(KindPage.Parameter parameter) {
    boolean word = List.of("required", "optional").contains(parameter.fallback());
    return List.of(
        Page.code(parameter.name()),
        Page.code(parameter.unit()),
        word ? parameter.fallback() : Page.code(parameter.fallback()),
        parameter.range(),
        parameter.meaning());
  }

  private static String lines(List<String> entries) {
    return String.join(", ", entries);
  }
}
