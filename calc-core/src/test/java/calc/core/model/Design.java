package calc.core.model;

import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Conventions;
import calc.core.unit.Units;
import java.util.List;
import java.util.Optional;

/**
 * A model for tests, one quantity a line, without the sections of a file:
 *
 * <pre>
 *   peak = 25k req/s          a value
 *   peak = 25k req/s ~ 18k to 34k req/s
 *   peak ~ 18k to 34k req/s   a range alone
 *   price                     stated by nobody
 *   price : USD/month         stated by nobody, and what it would measure
 * </pre>
 */
public final class Design {
  private final Problems problems = new Problems();
  private final Source source;
  private final ModelBuilder builder;

  private Design(String text, Units units) {
    this.source = Source.of("design", text);
    this.builder = new ModelBuilder(new Header("A design", "", units), problems);
    int start = 0;
    for (String line : text.lines().toList()) {
      if (!line.isBlank()) {
        add(line, start);
      }
      start += line.length() + 1;
    }
  }

  /** A design under the default conventions. */
  public static Design of(String... lines) {
    return new Design(String.join("\n", lines), Units.standard());
  }

  /** A design with further labels. */
  public static Design withLabels(List<String> labels, String... lines) {
    return new Design(String.join("\n", lines), Units.of(Conventions.DEFAULT, labels));
  }

  private void add(String line, int start) {
    int equals = line.indexOf(" = ");
    int tilde = line.indexOf(" ~ ");
    String name = line.split(" [=~:]", 2)[0].strip();
    Draft draft = Draft.of(name, "quantities", source.at(start));
    int colon = line.indexOf(" : ");
    if (colon >= 0) {
      draft.measure(builder.units().parse(line.substring(colon + 3)));
    }
    if (equals >= 0) {
      int to = tilde >= 0 ? tilde : line.length();
      draft.formula(written(line.substring(equals + 3, to), start + equals + 3));
    }
    if (tilde >= 0) {
      draft.range(written(line.substring(tilde + 3), start + tilde + 3));
    }
    builder.add(draft);
  }

  private Written written(String text, int start) {
    return new Written(text, index -> source.at(start + index));
  }

  /** To add what a line cannot say. */
  public ModelBuilder builder() {
    return builder;
  }

  /** Where the design stands. */
  public Source source() {
    return source;
  }

  /** The model, if nothing is wrong. */
  public Optional<Model> build() {
    return builder.build();
  }

  /** The model of a design that is right. */
  public Model model() {
    return build().orElseThrow(() -> new AssertionError(problems.inFileOrder()));
  }

  /** What is wrong with a design, or warned of, in the order of its lines. */
  public List<Problem> problems() {
    builder.build();
    return problems.inFileOrder();
  }

  /** The same as {@code line:column CODE message}. */
  public List<String> complaints() {
    return problems().stream().map(Design::complaint).toList();
  }

  private static String complaint(Problem problem) {
    return problem.origin().map(at -> at.line() + ":" + at.column() + " ").orElse("")
        + problem.code()
        + " "
        + problem.message();
  }
}
