package calc.core.vector;

/**
 * One reference case: what goes in, what must come out, and who says so. {@code v.in("offered")} is
 * a number; {@code v.in().list("demands")} anything else.
 *
 * @param id its name within the file, and in the report of a failure
 * @param in the arguments
 * @param expected the results
 * @param source where the results come from
 */
public record Vector(String id, Fields in, Fields expected, String source) {
  /** An argument that is a number. */
  public double in(String name) {
    return in.number(name);
  }

  /** An argument that is a whole number. */
  public long count(String name) {
    return in.count(name);
  }

  /** A result that is a number. */
  public double expected(String name) {
    return expected.number(name);
  }

  @Override
  public String toString() {
    return id;
  }
}
