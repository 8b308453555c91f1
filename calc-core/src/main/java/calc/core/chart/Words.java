package calc.core.chart;

import calc.core.model.Model;
import calc.core.model.Tier;
import calc.core.result.StateResult;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.List;

/** Numbers and names in the sentences of charts. */
public final class Words {
  private static final Digits DIGITS = Digits.of(3);
  private static final Digits CHANCE_DIGITS = Digits.of(2);
  private static final int MOST_NAMES = 3;
  private static final int LONG_LABEL = 24;

  private Words() {}

  /** A value: {@code 25k req/s}, {@code 13 nodes}; or that it is unknown. */
  public static String of(Value value) {
    return value
        .quantity()
        .map(quantity -> quantity.text(DIGITS, value.whole()))
        .orElseGet(() -> "unknown without " + names(value.missing()));
  }

  /** A number of base units. */
  public static String of(double base, Unit unit) {
    return new Quantity(base, unit).text();
  }

  /** A number of base units; of whole things with all their digits. */
  public static String of(double base, Unit unit, boolean whole) {
    return new Quantity(base, unit).text(DIGITS, whole);
  }

  /** A probability as a percentage, to what matters of it: {@code 55%}, {@code 99.9%}. */
  public static String chance(double probability) {
    return new Quantity(probability, Unit.PERCENT).text(CHANCE_DIGITS, false);
  }

  /** A ratio as a percentage, with more digits next to all of it: {@code 57.7%}. */
  public static String percent(double ratio) {
    return of(ratio, Unit.PERCENT);
  }

  /** From one number of base units to another, with their unit once: {@code 18k to 34k req/s}. */
  public static String range(double low, double high, Unit unit) {
    String from = of(low, unit);
    String to = of(high, unit);
    int words = unitAt(from);
    boolean same = words > 0 && to.endsWith(from.substring(words));
    return (same ? from.substring(0, words) : from) + " to " + to;
  }

  /** Where the words of a unit begin behind its number; at the end if there are none. */
  private static int unitAt(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' || text.charAt(i) == '/') {
        return i;
      }
    }
    return text.length();
  }

  /** A number of months. */
  static String months(int count) {
    return count == 1 ? "1 month" : count + " months";
  }

  /** Why there is nothing to show over the months. */
  static String nothingGrows(Model model) {
    return model.growths().isEmpty()
        ? "nothing grows: state growth in the scenario, such as growth: { of: peak, rate: 4%/month }"
        : "nothing grows: state a rate other than 0 in its growth";
  }

  /** The size of a tier: {@code 13 nodes}, {@code 61 consumers}. */
  static String count(Tier tier, Value count) {
    String name = tier.roles().get(Tier.Role.COUNT);
    String noun = " " + name.substring(name.lastIndexOf('.') + 1);
    return of(count) + (count.unit().equals(Unit.ONE) ? noun : "");
  }

  /** What a state of a tier is called beside that tier's figures. */
  static String state(StateResult state, String tier) {
    boolean isShort = !state.title().isEmpty() && state.title().length() <= LONG_LABEL;
    return isShort ? state.title() : state.name().replace(tier + ".", "");
  }

  /** A few names, and how many more there are. */
  public static String names(List<String> names) {
    if (names.size() <= MOST_NAMES) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, MOST_NAMES))
        + " and "
        + (names.size() - MOST_NAMES)
        + " more";
  }
}
