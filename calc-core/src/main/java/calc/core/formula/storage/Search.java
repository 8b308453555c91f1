package calc.core.formula.storage;

import calc.core.math.Check;

/** Disk of a search cluster. */
public final class Search {
  private Search() {}

  /**
   * Least disk over all data nodes for source data that is indexed and replicated.
   *
   * <pre>
   *   disk = source · (1 + replicas) · (1 + index overhead) / (1 − reserved) / (1 − service overhead)
   * </pre>
   *
   * <p>Here replicas are what comes on top of the primary, as search engines count them: 1 is two
   * copies. <b>Holds</b> as a minimum; free space for growth, merges and the loss of a node comes
   * on top. The managed service keeps back 20 % of a node's disk, but not more than 20 GiB, so that
   * a constant share is too much for large nodes.
   *
   * <p><b>Reference</b>: 66 GiB with one replica, 10 %, 5 % and 20 % take 191.05 GiB.
   *
   * @param source bytes before indexing, 0 or more
   * @param replicas copies besides the primary, 0 or more
   * @param indexOverhead index bytes per source byte, 0 or more
   * @param reserved share of a disk that the operating system keeps, 0 or more and below 1
   * @param serviceOverhead share of the rest that the search service keeps, 0 or more and below 1
   * @return bytes
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Amazon OpenSearch Service Developer Guide, Calculating storage requirements"
   */
  public static double storage(
      double source,
      double replicas,
      double indexOverhead,
      double reserved,
      double serviceOverhead) {
    double copies =
        Check.notNegative("source", source) * (1 + Check.notNegative("replicas", replicas));
    double indexed = copies * (1 + Check.notNegative("index_overhead", indexOverhead));
    return indexed
        / (1 - Check.ratioBelowOne("reserved", reserved))
        / (1 - Check.ratioBelowOne("service_overhead", serviceOverhead));
  }
}
