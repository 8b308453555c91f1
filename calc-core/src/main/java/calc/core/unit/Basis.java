package calc.core.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a figure comes from, in falling order of trust. */
public enum Basis {
  /** Read off a running system. */
  MEASURED,
  /** Computed from other figures. */
  DERIVED,
  /** A considered guess, usually with a range. */
  ESTIMATE,
  /** Taken for granted; what an input is when the file does not say. */
  ASSUMPTION;

  /** The word in files and in output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The basis a file's word stands for. */
  public static Optional<Basis> of(String word) {
    return Arrays.stream(values()).filter(basis -> basis.word().equals(word)).findFirst();
  }

  /** All words, in falling order of trust. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Basis::word).toList();
  }
}
