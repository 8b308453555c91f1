package calc.core.chart;

import calc.core.result.Explained;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of charts, in the order in which a reader wants them. */
enum ChartKind {
  /** What grows, against the limits. */
  DEMAND(Subject.NONE),
  /** Cost by tier, over the months where something grows. */
  COST(Subject.NONE),
  /** Utilisation and response of a tier over its load. */
  LOAD(Subject.TIER),
  /** Nodes of a tier and the cost over its load. */
  NODES(Subject.TIER),
  /** What the levers save. */
  LEVERS(Subject.NONE),
  /** How likely a quantity is more than a value. */
  EXCEEDANCE(Subject.QUANTITY),
  /** How a quantity is spread. */
  HISTOGRAM(Subject.QUANTITY),
  /** A quantity as each input goes from its P5 to its P95. */
  TORNADO(Subject.EXPLAINED),
  /** Which input has which share of the variance. */
  SOBOL(Subject.EXPLAINED),
  /** From the cost of one scenario to that of another. */
  WATERFALL(Subject.NONE);

  private final Subject subject;

  ChartKind(Subject subject) {
    this.subject = subject;
  }

  /** What there is a chart for each of. */
  enum Subject {
    /** One chart for the scenario. */
    NONE,
    /** A tier. */
    TIER,
    /** A quantity that is spread. */
    QUANTITY,
    /** A quantity, a limit or an assertion with what drives it. */
    EXPLAINED
  }

  Subject subject() {
    return subject;
  }

  /** Whether it is drawn without being asked for: a chance has nothing that goes from P5 to P95. */
  boolean explains(Explained explained) {
    return this != TORNADO || !explained.isChance();
  }

  /** What it is asked for by. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The chart of a subject: {@code load-app}. */
  String of(String subject) {
    return word() + "-" + subject;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ChartKind::word).toList();
  }

  /** The kind that a name begins with. */
  static Optional<ChartKind> ofName(String name) {
    return Arrays.stream(values())
        .filter(kind -> name.equals(kind.word()) || kind.takes(name))
        .findFirst();
  }

  /** Whether a name is that of a chart of a subject. */
  private boolean takes(String name) {
    return subject != Subject.NONE && name.startsWith(word() + "-");
  }

  /** The subject in a name, or empty where it is the name of all of a kind. */
  Optional<String> subjectOf(String name) {
    return name.equals(word())
        ? Optional.empty()
        : Optional.of(name.substring(word().length() + 1));
  }
}
