package calc.core.formula.storage;

import calc.core.math.Check;
import calc.core.math.Guarded;

/** Partitions of a topic, and what replication and consumers make of the bytes that are written. */
public final class Kafka {
  private Kafka() {}

  /**
   * Fewest partitions that carry a throughput and keep every consumer busy.
   *
   * <pre>  partitions = max(⌈T / p⌉, ⌈T / c⌉, ⌈consumers⌉)</pre>
   *
   * <p>Within a group a partition is read by one consumer, so consumers beyond the partitions are
   * idle. <b>Holds</b> for keys that spread evenly; p and c are measured, one partition at a time,
   * with the acknowledgements, compression and work of the real thing.
   *
   * <p><b>Numerics</b>: quotients within a relative 1e-9 of a whole number are that number.
   *
   * <p><b>Reference</b>: 20 MB/s at 5 MB/s in and 3 MB/s out of a partition take 7.
   *
   * @param target throughput T of the topic, bytes per second, 0 or more
   * @param producer bytes per second p that get into one partition, above 0
   * @param consumer bytes per second c that one consumer takes out of one partition, above 0
   * @param consumers consumers of a group that are to work side by side, 1 or more
   * @return whole partitions, 1 or more
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "docs.cloudera.com, Kafka performance tuning, Choosing the number of partitions for a
   *     topic"
   */
  public static double partitions(
      double target, double producer, double consumer, double consumers) {
    Check.notNegative("target", target);
    double written = Guarded.ceil(target / Check.positive("producer", producer));
    double read = Guarded.ceil(target / Check.positive("consumer", consumer));
    double busy = Guarded.ceil(Check.atLeastOne("consumers", consumers));
    return Math.max(busy, Math.max(written, read));
  }

  /**
   * Bytes that enter the network cards of all brokers together.
   *
   * <pre>  in = W · replicas</pre>
   *
   * <p>Each byte enters once from its producer and once for every follower.
   *
   * <p><b>Reference</b>: 50 MB/s with 3 copies is 150 MB/s.
   *
   * @param write bytes per second W that producers write, after compression, 0 or more
   * @param replicas copies in all, the leader's included, 1 or more; a mean over topics need not be
   *     whole
   * @return bytes per second
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Google Cloud, Managed Service for Apache Kafka, Plan a cluster size"
   */
  public static double networkIn(double write, double replicas) {
    return Check.notNegative("write", write) * Check.atLeastOne("replicas", replicas);
  }

  /**
   * Bytes that leave the network cards of all brokers together.
   *
   * <pre>  out = W · groups + W · (replicas − 1)</pre>
   *
   * <p>Each byte leaves once for every group of consumers that reads it and once for every follower
   * that copies it. <b>Holds</b> while all groups keep up; one that reads an hour's backlog again
   * comes on top.
   *
   * <p><b>Reference</b>: 200 MB/s with 2 copies and 5 groups is 1,200 MB/s.
   *
   * @param write bytes per second W that producers write, after compression, 0 or more
   * @param replicas copies in all, the leader's included, 1 or more
   * @param groups groups of consumers that read everything, 0 or more; 0.5 is one that reads half
   * @return bytes per second
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Google Cloud, Managed Service for Apache Kafka, Plan a cluster size"
   */
  public static double networkOut(double write, double replicas, double groups) {
    double followers = Check.atLeastOne("replicas", replicas) - 1;
    return Check.notNegative("write", write) * (Check.notNegative("groups", groups) + followers);
  }
}
