package calc.cli;

import calc.cli.read.BuiltInKinds;
import calc.core.problem.Problems;
import calc.core.result.KindPage;
import calc.core.scenario.KindPages;
import calc.core.scenario.Mapping;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import calc.core.scenario.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        .items(choices(kind.name()))
        .table(
            List.of("computes", "formula", "meaning"),
            kind.quantities().stream()
                .map(q -> List.of(Page.code(q.name()), Page.code(q.formula()), q.meaning()))
                .toList())
        .items(kind.limits().stream().map(limit -> "warns unless " + limit).toList())
        .items(states(kind.name()));
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

  /** Which parameters exclude each other, and what must hold between them. */
  private List<String> choices(String kind) {
    Mapping file = (Mapping) library.read(kind, new Problems()).orElseThrow();
    List<String> lines = new ArrayList<>();
    for (Node group : items(file, "exactly_one_of")) {
      lines.add("exactly one of " + names(group));
    }
    for (Node group : items(file, "at_most_one_of")) {
      lines.add("at most one of " + names(group));
    }
    for (Node rule : items(file, "requires")) {
      Mapping fields = (Mapping) rule;
      lines.add("must keep " + Page.code(text(fields, "that")) + ": " + text(fields, "why"));
    }
    return lines;
  }

  /** What may happen to a tier of the kind. */
  private List<String> states(String kind) {
    Mapping file = (Mapping) library.read(kind, new Problems()).orElseThrow();
    return file.get("states").stream()
        .flatMap(states -> ((Mapping) states).entries().stream())
        .map(
            state ->
                "state "
                    + Page.code(state.key().text())
                    + ": "
                    + text((Mapping) state.value(), "title"))
        .toList();
  }

  private static String names(Node group) {
    return ((Sequence) group)
        .items().stream()
            .map(item -> Page.code(((Scalar) item).text()))
            .collect(Collectors.joining(", "));
  }

  private static List<Node> items(Mapping file, String key) {
    return file.get(key).map(node -> ((Sequence) node).items()).orElse(List.of());
  }

  private static String text(Mapping fields, String key) {
    return ((Scalar) fields.get(key).orElseThrow()).text();
  }

  private static String lines(List<String> entries) {
    return String.join(", ", entries);
  }
}
