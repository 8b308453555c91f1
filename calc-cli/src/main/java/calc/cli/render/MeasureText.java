package calc.cli.render;

import calc.core.catalog.Formula;
import calc.core.catalog.Measure;
import calc.core.catalog.Parameter;

/** What an argument has to measure, in words instead of the notation of the catalogue. */
final class MeasureText {
  private MeasureText() {}

  /** Of an argument: "time", "list of times", "any, as need". */
  static String of(Formula formula, Parameter parameter) {
    Measure measure = parameter.measure();
    if (measure.dimension().isPresent()) {
      return nested(measure.depth(), word(measure.notation()), plural(measure.notation()));
    }
    for (Parameter other : formula.parameters()) {
      boolean alike = other.measure().notation().equals(measure.notation());
      if (alike && !other.name().equals(parameter.name())) {
        return nested(measure.depth(), "as " + other.name(), "values as " + other.name());
      }
      if (alike) {
        break;
      }
    }
    return nested(measure.depth(), "any", "any values");
  }

  /** Of the result: "a time", "a whole number", "the same as need". */
  static String ofResult(Formula formula) {
    Measure result = formula.result();
    if (formula.whole()) {
      return "a whole number";
    }
    if (result.dimension().isPresent()) {
      String word = word(result.notation());
      return word.equals(plural(result.notation())) ? word : "a " + word;
    }
    for (Parameter parameter : formula.parameters()) {
      if (parameter.measure().notation().equals(result.notation())) {
        return "the same as " + parameter.name();
      }
    }
    return "any";
  }

  private static String nested(int depth, String one, String many) {
    return switch (depth) {
      case 0 -> one;
      case 1 -> "list of " + many;
      default -> "list of lists of " + many;
    };
  }

  private static String word(String notation) {
    return switch (notation) {
      case "/s" -> "rate";
      case "s" -> "time";
      case "B" -> "information";
      case "B/s" -> "information per time";
      case "$" -> "money";
      case "$/s" -> "money per time";
      default -> "ratio or count";
    };
  }

  private static String plural(String notation) {
    return switch (notation) {
      case "/s" -> "rates";
      case "s" -> "times";
      case "B" -> "information";
      case "B/s" -> "information per time";
      case "$" -> "money";
      case "$/s" -> "money per time";
      default -> "ratios or counts";
    };
  }
}
