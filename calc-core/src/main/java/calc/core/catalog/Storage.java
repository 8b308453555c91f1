package calc.core.catalog;

import calc.core.formula.storage.Replication;
import calc.core.formula.storage.Retention;
import java.util.List;

/** Rows of the topic storage. */
final class Storage {
  private static final String TOPIC = "storage";

  private Storage() {}

  static List<Formula> rows() {
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
