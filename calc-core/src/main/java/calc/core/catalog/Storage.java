package calc.core.catalog;

import calc.core.formula.storage.Kafka;
import calc.core.formula.storage.Replication;
import calc.core.formula.storage.Retention;
import calc.core.formula.storage.Search;
import java.util.List;

/** Rows of the topic storage. */
final class Storage {
  private static final String TOPIC = "storage";

  private static final String GOOGLE =
      "Google Cloud, Managed Service for Apache Kafka, Plan a cluster size";

  private Storage() {}

  static List<Formula> rows() {
    return Formula.rows(disks(), brokers(), replication());
  }

  private static List<Formula> disks() {
    return List.of(
        row("provisioned_storage", "Disk to provision for what is kept")
            .equation("ingest · retention · replicas / compression / fill")
            .takes("ingest", "B/s", "logical bytes per time, before replication")
            .takes("retention", "s", "time kept")
            .takes("replicas", "1", "copies in all, 1 or more")
            .takes("compression", "1", "logical bytes per stored byte, above 0")
            .takes("fill", "1", "share of a disk that may be used, above 0 and at most 1")
            .gives("B")
            .source("retention times rate, standard; fill limit as in storage engine guidance")
            .example("provisioned_storage(10 MB/s, 30 d, 3, 2, 50%)", "77.76 TB")
            .byArguments(
                a ->
                    Retention.provisioned(
                        a.number(0), a.number(1), a.number(2), a.number(3), a.number(4))),
        row("search_storage", "Least disk of a search cluster")
            .equation(
                "source · (1 + replicas) · (1 + index_overhead) / (1 − reserved) / (1 − service_overhead)")
            .note(
                "A minimum: room for growth and for the loss of a node comes on top. The managed service keeps back at most 20 GiB of a node, so 20 % is too much for large nodes.")
            .takes("source", "B", "bytes before indexing, 0 or more")
            .takes("replicas", "1", "copies besides the primary, 0 or more")
            .takes("index_overhead", "1", "index bytes per source byte, 0 or more", 0.1)
            .takes("reserved", "1", "share of a disk the operating system keeps, below 1", 0.05)
            .takes("service_overhead", "1", "share of the rest the service keeps, below 1", 0.2)
            .gives("B")
            .source(
                "Amazon OpenSearch Service Developer Guide, Calculating storage requirements: 66 GiB, 1 replica")
            .example("search_storage(66 GiB, 1)", "191.05263157894737 GiB")
            .byArguments(
                a ->
                    Search.storage(
                        a.number(0), a.number(1), a.number(2), a.number(3), a.number(4))));
  }

  private static List<Formula> brokers() {
    return List.of(
        row("kafka_partitions", "Fewest partitions for a throughput")
            .equation("max(⌈target / producer⌉, ⌈target / consumer⌉, ⌈consumers⌉)")
            .note(
                "For keys that spread evenly; producer and consumer are measured at one partition.")
            .takes("target", "B/s", "throughput of the topic, 0 or more")
            .takes("producer", "B/s", "what gets into one partition, above 0")
            .takes("consumer", "B/s", "what one consumer takes out of one partition, above 0")
            .takes("consumers", "1", "consumers of a group side by side, 1 or more", 1)
            .givesWhole()
            .source(
                "docs.cloudera.com, Kafka performance tuning, Choosing the number of partitions for a topic")
            .example("kafka_partitions(20 MB/s, 5 MB/s, 3 MB/s)", "7")
            .byArguments(a -> Kafka.partitions(a.number(0), a.number(1), a.number(2), a.number(3))),
        row("kafka_network_in", "Bytes into all brokers together")
            .equation("write · replicas")
            .takes("write", "B/s", "what producers write, after compression, 0 or more")
            .takes("replicas", "1", "copies in all, the leader's included, 1 or more")
            .gives("B/s")
            .source(GOOGLE)
            .example("kafka_network_in(50 MB/s, 3)", "150 MB/s")
            .by(Kafka::networkIn),
        row("kafka_network_out", "Bytes out of all brokers together")
            .equation("write · groups + write · (replicas − 1)")
            .note("While every group keeps up; one that reads a backlog comes on top.")
            .takes("write", "B/s", "what producers write, after compression, 0 or more")
            .takes("replicas", "1", "copies in all, the leader's included, 1 or more")
            .takes("groups", "1", "groups of consumers that read everything, 0 or more")
            .gives("B/s")
            .source(GOOGLE)
            .example("kafka_network_out(200 MB/s, 2, 5)", "1.2 GB/s")
            .by(Kafka::networkOut));
  }

  private static List<Formula> replication() {
    return List.of(
        row("replication_loss", "Writes at risk while a replica lags")
            .equation("writes · lag")
            .takes("writes", "/s", "writes per time, 0 or more")
            .takes("lag", "s", "replication lag, a high percentile of it")
            .source("conservation of flow, standard")
            .example("replication_loss(5k tx/s, 80 ms)", "400")
            .by(Replication::loss),
        row("replication_catch_up", "Time until a replica has applied its backlog")
            .equation("backlog / (apply − produce)")
            .takes("backlog", "B", "bytes to apply, 0 or more")
            .takes("apply", "B/s", "bytes the replica applies per time, above produce")
            .takes("produce", "B/s", "bytes the leader produces per time, 0 or more")
            .gives("s")
            .source("conservation of flow, standard")
            .example("replication_catch_up(90 GB, 100 MB/s, 75 MB/s)", "1 h")
            .by(Replication::catchUp));
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
