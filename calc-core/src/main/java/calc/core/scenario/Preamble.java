package calc.core.scenario;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.unit.Conventions;
import calc.core.unit.Dimension;
import calc.core.unit.LiteralException;
import calc.core.unit.Quantity;
import calc.core.unit.QuantityReader;
import calc.core.unit.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What must be known before any expression can be read: conventions and labels. */
final class Preamble {
  private static final double LONGEST_MONTH = 32 * 86_400.0;
  private static final double SHORTEST_MONTH = 27 * 86_400.0;

  private final Problems problems;

  Preamble(Problems problems) {
    this.problems = problems;
  }

  static Shape conventionsShape() {
    String month = "length of a month: 730h (a twelfth of a year), 30d, 28d";
    String currency = "three-letter code of the one currency: USD, EUR";
    return new Shape.Fields(
        List.of(
            Field.optional("month", new Shape.Text(month), month),
            Field.optional("currency", new Shape.Text(currency), currency)),
        "conventions all figures rest on; printed with every report");
  }

  static Shape unitsShape() {
    return new Shape.ListOf(
        new Shape.Name("a noun that is counted, such as pod"), "further labels for counts");
  }

  Conventions conventions(Mapping root) {
    Optional<Mapping> section = root.get("conventions").map(node -> (Mapping) node);
    Optional<Scalar> month =
        section.flatMap(fields -> fields.get("month")).map(node -> (Scalar) node);
    Optional<Scalar> currency =
        section.flatMap(fields -> fields.get("currency")).map(node -> (Scalar) node);
    Conventions defaults = Conventions.DEFAULT;
    BigDecimal seconds = month.flatMap(this::monthSeconds).orElse(defaults.monthSeconds());
    String monthText = month.map(scalar -> scalar.text().strip()).orElse(defaults.monthText());
    String code = currency.flatMap(this::currency).orElse(defaults.currency());
    return new Conventions(seconds, monthText, code);
  }

  private Optional<BigDecimal> monthSeconds(Scalar month) {
    String fix = "write a time between 27 and 32 days, such as 730h or 30d";
    try {
      Quantity quantity = QuantityReader.read(month.text().strip(), Units.standard());
      boolean time = quantity.unit().dimension().equals(Dimension.TIME);
      String why = "it is " + quantity.unit().dimension().describe() + ", not a time";
      if (time && quantity.value() >= SHORTEST_MONTH && quantity.value() <= LONGEST_MONTH) {
        return Optional.of(BigDecimal.valueOf(quantity.value()).stripTrailingZeros());
      }
      problems.add(
          Problem.at(
                  month.origin(),
                  time ? Code.OUT_OF_RANGE : Code.UNIT_MISMATCH,
                  "a month cannot be " + month.text().strip())
              .because(time ? "months have 28 to 31 days" : why)
              .mend(fix));
    } catch (LiteralException e) {
      problems.add(
          Problem.at(month.at(e.offset()), e.code(), e.getMessage()).because(e.why()).mend(fix));
    }
    return Optional.empty();
  }

  private Optional<String> currency(Scalar currency) {
    String code = currency.text().strip();
    boolean letters = code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    if (!letters) {
      problems.add(
          Problem.at(
                  currency.origin(),
                  Code.SYNTAX,
                  "`" + Place.clipped(code) + "` is no currency code")
              .mend(
                  NameRule.isName(code) && code.length() == 3
                      ? "write " + code.toUpperCase(Locale.ROOT)
                      : "write its three capital letters: USD, EUR, GBP"));
      return Optional.empty();
    }
    return Optional.of(code);
  }

  /** The labels that the scenario and the files it includes declare. */
  Set<String> labels(List<Mapping> files, Conventions conventions) {
    Units standard = Units.of(conventions, List.of());
    Set<String> labels = new LinkedHashSet<>();
    for (Mapping file : files) {
      for (Node item : items(file)) {
        Scalar scalar = (Scalar) item;
        Optional<String> refusal = standard.refusalOfLabel(scalar.text());
        if (refusal.isPresent()) {
          problems.add(
              Problem.at(
                      scalar.origin(), Code.DUPLICATE, "`" + scalar.text() + "` cannot be a label")
                  .because(refusal.get())
                  .mend("leave it out, or choose another noun"));
        } else {
          labels.add(scalar.text());
        }
      }
    }
    return labels;
  }

  private static List<Node> items(Mapping file) {
    return file.get("units").map(node -> ((Sequence) node).items()).orElse(List.of());
  }

  /**
   * The paths under a key that holds one path or several; what is none is for the check of shapes
   * to report.
   */
  static List<Scalar> paths(Mapping file, String key) {
    List<Scalar> paths = new ArrayList<>();
    file.get(key)
        .ifPresent(
            node ->
                (node instanceof Sequence list ? list.items() : List.of(node))
                    .forEach(item -> add(item, paths)));
    return paths;
  }

  private static void add(Node item, List<Scalar> paths) {
    if (item instanceof Scalar path && !path.isEmpty()) {
      paths.add(path);
    }
  }
}
