package calc.core.formula.storage;

import calc.core.math.Check;

/** From logical bytes to the disks that hold them. */
public final class Retention {
  private Retention() {}

  /**
   * Disk to provision for what is kept.
   *
   * <pre>  provisioned = ingest · retention · replicas / compression / fill</pre>
   *
   * <p>{@code ingest} is logical: counted once, before replication. Applying replicas to bytes that
   * are replicated already is a common slip.
   *
   * <p><b>Reference</b>: 10 MB/s for 30 days, 3 copies, compression 2, half full: 77.76 TB.
   *
   * @param ingest logical bytes per second, 0 or more
   * @param retention seconds kept, 0 or more
   * @param replicas copies in all, 1 or more
   * @param compression logical bytes per stored byte, above 0
   * @param fill share of a disk that may be used, above 0 and at most 1
   * @return bytes
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double provisioned(
      double ingest, double retention, double replicas, double compression, double fill) {
    double logical =
        Check.notNegative("ingest", ingest) * Check.notNegative("retention", retention);
    return logical
        * Check.atLeastOne("replicas", replicas)
        / Check.positive("compression", compression)
        / Check.positive("fill", Check.ratio("fill", fill));
  }
}
