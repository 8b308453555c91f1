package calc.core.result;

import java.util.List;

/**
 * A tier kind for its reference page.
 *
 * @param name the word after {@code kind:}
 * @param title one line
 * @param about what it models and when to use it
 * @param parameters what a tier of this kind is given
 * @param quantities what it computes, with the formulas
 * @param rules what must or should hold of a tier, and what may happen to one, in words
 * @param examples worked examples
 */
public record KindPage(
    String name,
    String title,
    String about,
    List<Parameter> parameters,
    List<Formula> quantities,
    List<String> rules,
    List<Example> examples) {
  public KindPage {
    parameters = List.copyOf(parameters);
    quantities = List.copyOf(quantities);
    rules = List.copyOf(rules);
    examples = List.copyOf(examples);
  }

  /**
   * What a tier is given.
   *
   * @param name its key
   * @param unit the measure it must have, as written in the kind file
   * @param fallback its default as written, "required", or "optional"
   * @param range the allowed values, or empty
   * @param meaning one line
   */
  public record Parameter(
      String name, String unit, String fallback, String range, String meaning) {}

  /**
   * What a tier computes.
   *
   * @param name its name within the tier
   * @param formula the expression
   * @param meaning one line, or empty
   */
  public record Formula(String name, String formula, String meaning) {}

  /**
   * A worked example with its source.
   *
   * @param given parameters as written, {@code load: 25k req/s}
   * @param expected results as written, {@code nodes: 13}
   * @param source where the figures come from
   */
  public record Example(List<String> given, List<String> expected, String source) {
    public Example {
      given = List.copyOf(given);
      expected = List.copyOf(expected);
    }
  }
}
