package calc.core.problem;

/**
 * The kinds of problem. Names are a contract: they appear in messages, in JSON and as keys of
 * {@code silence}.
 */
public enum Code {
  SYNTAX(
      Severity.ERROR,
      "The text cannot be read as YAML, or an expression in it does not follow the grammar."),
  UNKNOWN_KEY(
      Severity.ERROR,
      "A key, section, kind or command word that does not exist here. No key is ever ignored."),
  UNKNOWN_NAME(Severity.ERROR, "An expression names a quantity or function that does not exist."),
  UNKNOWN_UNIT(
      Severity.ERROR,
      "A unit that is neither built in nor declared under `units`, or one that can be read in two ways."),
  UNIT_MISMATCH(
      Severity.ERROR,
      "Time, information and money are mixed: both sides of a sum or comparison, or a value and its place, must agree."),
  OUT_OF_RANGE(
      Severity.ERROR,
      "A value lies outside the range in which the quantity or formula has a meaning."),
  CYCLE(Severity.ERROR, "Quantities depend on each other in a circle; the whole circle is shown."),
  DUPLICATE(Severity.ERROR, "A key or a name stands twice."),
  MISSING(Severity.ERROR, "Something required is absent or empty."),
  UNSTABLE(
      Severity.ERROR, "A queue receives more than it can serve; the largest stable load is named."),
  INFEASIBLE(Severity.ERROR, "No value satisfies what is asked; the reason is named."),
  LIMIT(Severity.ERROR, "A file is larger, deeper or more repetitive than a scenario may be."),
  UNREADABLE(Severity.ERROR, "A file is missing, is a folder, may not be read, or is no text."),

  UNIT_SPELLING(
      Severity.WARNING,
      "A unit was written in a way people mix up (`mb`, `Gb`); the message says how it was read."),
  LABELS_DIFFER(
      Severity.WARNING,
      "Two different counts are added or compared, such as nodes and pods; `in LABEL` relabels."),
  PRICE_MISSING(
      Severity.WARNING,
      "A part of the design has no price, so the total cost is partial and its value unknown."),
  LIMIT_REACHED(
      Severity.WARNING,
      "A limit of a tier's kind is reached at the point estimate, such as a load beyond what is provisioned."),
  AVERAGE_AS_PEAK(
      Severity.WARNING,
      "A tier is sized for average traffic, or the peak is stated to be the average."),
  NO_HEADROOM(Severity.WARNING, "A tier is sized to be fully used at the peak."),
  HIGH_TARGET(
      Severity.WARNING,
      "A target utilisation above 80 %: waiting grows without bound as it nears 100 %."),
  NO_ZONE_TO_LOSE(
      Severity.WARNING,
      "The loss of a zone takes a tier past its target; the message says what would not."),
  REPLICATION_FORGOTTEN(Severity.WARNING, "A tier that keeps data keeps one copy of it."),
  PEAK_AVERAGE_MIXED(
      Severity.WARNING,
      "A cost that is billed by volume is computed from peak traffic, not from the average."),
  PROFILE_NORMALISED(
      Severity.WARNING,
      "The monthly indices of the traffic do not average 1; they were divided by their mean."),
  FEW_POINTS(
      Severity.WARNING,
      "A law was fitted to so few values that it follows them anyway, right or wrong."),
  CELLS_MISSING(
      Severity.WARNING, "Cells of a column of measurements are empty; they were left out."),
  NO_FAMILY(Severity.WARNING, "No family of distributions follows the measured values."),
  NO_CONTENTION(
      Severity.WARNING,
      "A load test shows no contention, or hardly any, so that the fitted law ends nowhere in particular."),
  BOUND_ACTIVE(
      Severity.WARNING,
      "A fitted parameter was held at a bound, since without it the result would be no law."),
  PEAK_NOT_MEASURED(
      Severity.WARNING, "The peak of a fitted law lies outside of what was measured."),
  UNUSED_SILENCE(Severity.WARNING, "`silence` names a warning that does not occur.");

  private final Severity severity;
  private final String meaning;

  Code(Severity severity, String meaning) {
    this.severity = severity;
    this.meaning = meaning;
  }

  /** Whether a scenario can have it; the others are said of measured data. */
  public boolean isOfScenarios() {
    return switch (this) {
      case FEW_POINTS, NO_FAMILY, NO_CONTENTION, BOUND_ACTIVE, PEAK_NOT_MEASURED -> false;
      default -> true;
    };
  }

  /** Whether it stops the computation. */
  public Severity severity() {
    return severity;
  }

  /** One sentence for the documentation. */
  public String meaning() {
    return meaning;
  }
}
