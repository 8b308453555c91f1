package calc.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A growth rate taken apart: {@code 4%/month}, {@code 2% to 6%/month}, {@code normal(mean=4%,
 * sd=1%)/month} are a share, which may be uncertain, and the period in which it compounds.
 */
final class GrowthRate {
  private static final Pattern PERIOD =
      Pattern.compile("\\s*/\\s*(day|week|month|quarter|year)\\b");

  private final String share;
  private final String period;
  private final List<Integer> places;

  private GrowthRate(String share, String period, List<Integer> places) {
    this.share = share;
    this.period = period;
    this.places = List.copyOf(places);
  }

  static GrowthRate of(String text) {
    StringBuilder share = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    String period = "";
    Matcher matcher = PERIOD.matcher(text);
    int from = 0;
    while (matcher.find()) {
      boolean other = !period.isEmpty() && !period.equals(matcher.group(1));
      period = other ? "two periods" : matcher.group(1);
      copy(text, from, matcher.start(), share, places);
      from = matcher.end();
    }
    copy(text, from, text.length(), share, places);
    places.add(text.length());
    return new GrowthRate(share.toString(), period, places);
  }

  private static void copy(
      String text, int from, int to, StringBuilder share, List<Integer> places) {
    for (int i = from; i < to; i++) {
      share.append(text.charAt(i));
      places.add(i);
    }
  }

  /** What it grows by in a period. */
  String share() {
    return share;
  }

  /** The period, or a word that is none. */
  String period() {
    return period;
  }

  /** Where a character of the share stands in the text. */
  int place(int index) {
    return places.get(Math.max(0, Math.min(places.size() - 1, index)));
  }
}
