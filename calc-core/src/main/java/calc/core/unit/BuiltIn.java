package calc.core.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The spellings that no convention changes: time up to weeks and years, information, ratios, and
 * the common labels.
 */
final class BuiltIn {
  static final Map<String, Units.Spelling> SPELLINGS;

  /**
   * Spellings of strict units in lower case, and the words of the expression language. A lower-case
   * b spells nothing, so it may name a quantity.
   */
  static final Set<String> RESERVED;

  private static final String[] TIMES = {
    "ns nsec nanosecond nanoseconds",
    "us usec µs μs microsecond microseconds",
    "ms msec millisecond milliseconds",
    "s sec secs second seconds",
    "min mins minute minutes",
    "h hr hrs hour hours",
    "d day days",
    "year years yr yrs"
  };
  private static final String[] BYTES = {
    "B byte bytes",
    "kB KB kilobyte kilobytes",
    "MB megabyte megabytes",
    "GB gigabyte gigabytes",
    "TB terabyte terabytes",
    "PB petabyte petabytes",
    "EB exabyte exabytes"
  };
  private static final String[] BINARY_BYTES = {"", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  private static final String[] BITS = {
    "bit bits", "kbit kbits Kbit", "Mbit Mbits", "Gbit Gbits", "Tbit Tbits"
  };
  private static final String[] BITS_PER_SECOND = {"bps", "kbps Kbps", "Mbps", "Gbps", "Tbps"};

  /** Spellings that people mix up, in the order of the scale. */
  private static final String[] MIXED_BYTES = {"", "kb", "mb mB", "gb gB", "tb tB", "pb pB", "eb"};

  private static final String[] MIXED_BITS = {"", "Kb", "Mb mbit", "Gb gbit", "Tb tbit"};
  private static final String[] MIXED_BYTES_PER_SECOND = {
    "Bps", "kBps KBps", "MBps", "GBps", "TBps"
  };
  private static final String[] MIXED_BITS_PER_SECOND = {"", "", "mbps", "gbps", "tbps"};

  static {
    BuiltIn table = new BuiltIn();
    table.addStrict();
    table.addMixedUp();
    table.addRatios();
    for (List<String> words : Labels.BUILT_IN) {
      table.addLabel(words);
    }
    SPELLINGS = table.spellings;
    RESERVED = table.reserved;
  }

  private final Map<String, Units.Spelling> spellings = new HashMap<>(512);
  private final Set<String> reserved =
      new HashSet<>(List.of("in", "to", "of", "as", "at", "and", "or", "not", "if"));

  private BuiltIn() {}

  private void addStrict() {
    addScale(TIMES, Scale.TIMES);
    addStrict("week weeks", new Units.Spelling(Unit.of(Atom.time("week", "weeks", "604800")), ""));
    addScale(BYTES, Scale.BYTES);
    addScale(BINARY_BYTES, Scale.BINARY_BYTES);
    addScale(BITS, Scale.BITS);
    for (int i = 0; i < BITS_PER_SECOND.length; i++) {
      addStrict(BITS_PER_SECOND[i], new Units.Spelling(perSecond(Scale.BITS.get(i)), ""));
    }
  }

  private void addScale(String[] words, List<Atom> scale) {
    for (int i = 0; i < words.length; i++) {
      addStrict(words[i], new Units.Spelling(Unit.of(scale.get(i)), ""));
    }
  }

  private void addStrict(String words, Units.Spelling spelling) {
    for (String word : split(words)) {
      spellings.put(word, spelling);
      if (!word.equals("B")) {
        reserved.add(word.toLowerCase(Locale.ROOT));
      }
    }
  }

  private void addMixedUp() {
    for (int i = 1; i < MIXED_BYTES.length; i++) {
      String other = i < Scale.BITS.size() ? orBits(Scale.BITS.get(i).symbol()) : "";
      addMixedUp(MIXED_BYTES[i], Unit.of(Scale.BYTES.get(i)), other);
    }
    for (int i = 0; i < Scale.BITS.size(); i++) {
      Unit bytes = Unit.of(Scale.BYTES.get(i));
      Unit bitRate = perSecond(Scale.BITS.get(i));
      Unit byteRate = perSecond(Scale.BYTES.get(i));
      addMixedUp(MIXED_BITS[i], Unit.of(Scale.BITS.get(i)), orBytes(bytes));
      addMixedUp(MIXED_BITS_PER_SECOND[i], bitRate, orBytes(byteRate));
      addMixedUp(MIXED_BYTES_PER_SECOND[i], byteRate, orBits(bitRate.symbol()));
    }
  }

  private void addMixedUp(String words, Unit unit, String other) {
    for (String word : split(words)) {
      String warning = join("\"", word, "\" was read as ", unit.symbol(), other);
      addStrict(word, new Units.Spelling(unit, warning));
    }
  }

  private void addRatios() {
    spellings.put("%", new Units.Spelling(Unit.PERCENT, ""));
    for (String word : List.of("rps", "qps", "tps")) {
      spellings.put(word, new Units.Spelling(Unit.of(Atom.rate(word)), ""));
    }
  }

  private void addLabel(List<String> words) {
    Units.Spelling label = new Units.Spelling(Unit.of(Atom.label(words.get(0), words.get(1))), "");
    for (String word : words) {
      spellings.put(word, label);
    }
  }

  private static String orBits(String symbol) {
    return join("; bits would be ", symbol);
  }

  private static String orBytes(Unit unit) {
    return join("; bytes would be ", unit.symbol());
  }

  /**
   * Joins texts without the machinery behind "+", whose first use takes longer than the whole
   * table.
   */
  private static String join(String... parts) {
    return String.join("", parts);
  }

  private static Unit perSecond(Atom information) {
    return new Product().add(information, 1).add(Atom.SECOND, -1).written();
  }

  /**
   * Words between single spaces; the table is read at every start, before regular expressions are
   * needed.
   */
  private static List<String> split(String words) {
    List<String> parts = new ArrayList<>(6);
    int start = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || words.charAt(i) == ' ') {
        if (i > start) {
          parts.add(words.substring(start, i));
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
