package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the scenarios teach stays true: their key figures, computed by hand beside the program, and
 * the verdict of every claim, since those that fail are there to fail.
 */
class LessonsTest {
  private static final String CHAT_CLAIMS =
      """
      exact: Messages a day
      rounded: Messages a second
      exact: Bytes a day
      rounded: Bytes in ten years
      rounded: Bytes a second that arrive
      wrong: Files a day
      wrong: Disk for the messages
      wrong: Bits a second that leave
      wrong: Deliveries a second at the peak
      wrong: Gateways
      wrong: Gateways, elsewhere
      wrong: A year, elsewhere
      exact: The disks decide, not the load
      exact: Five cents a person
      wrong: Both media levers
      """;

  private static final String NOTIFICATIONS_CLAIMS =
      """
      exact: Messages a second
      exact: Messages a day, if every minute were the busiest
      wrong: Messages a day
      wrong: Pushes a second
      wrong: Disk for the records
      exact: Enough consumers
      exact: Left waiting by the outage
      wrong: Recovered within half an hour
      wrong: SMS do not matter
      exact: A billion a day, elsewhere
      exact: Their records
      wrong: Ten million a minute, elsewhere
      wrong: Ten million a day, elsewhere
      exact: Ten years of them
      """;

  private static final String PAYMENTS_CLAIMS =
      """
      exact: Payments a second
      rounded: With round numbers
      rounded: A million a day, elsewhere
      exact: In a day of 18 hours
      wrong: The peak
      wrong: Gateway nodes
      wrong: One database carries it
      exact: Entries a day
      rounded: The ledger after seven years
      wrong: Its disks
      exact: A thousand payments cost less than a dollar
      wrong: Three levers, added up
      exact: A year to decide
      """;

  @ParameterizedTest
  @ValueSource(strings = {"chat", "notifications", "payments"})
  void noWarningIsLeft(String name) {
    assertThat(result(name).path("warnings")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chat", "notifications", "payments"})
  void everyClaimIsJudgedAsItIsMeant(String name) {
    StringBuilder verdicts = new StringBuilder();
    for (JsonNode claim : result(name).path("claims")) {
      verdicts.append(claim.path("verdict").asText()).append(": ");
      verdicts.append(claim.path("claim").asText()).append('\n');
    }
    assertThat(verdicts.toString()).isEqualTo(claims(name));
  }

  private static String claims(String name) {
    return switch (name) {
      case "chat" -> CHAT_CLAIMS;
      case "notifications" -> NOTIFICATIONS_CLAIMS;
      default -> PAYMENTS_CLAIMS;
    };
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "messages, 23.1k msg/s", // 50M x 40 / 86,400
    "deliveries_peak, 181k delivery/s", // x 3 x (0.8 + 0.2 x 9)
    "leaving_peak, 7.37 Gbps", // x 5,100 B x 8
    "texts, 2.19 PB", // 2e9 x 3,650 x 300 B
    "disk, 12.2 PB", // x 1.3 x 3 / 0.7
    "rebuild_time, 16.5 h", // 2.19 PB / 480 x 1.3 at 100 MB/s
    "gateway.nodes, 270 nodes", // 125 full, 179 at 70 %, 90 in each of three zones
    "fanout.drain_time, 7.25 min", // 54.2M at 61 x 5,000 - 180,556 a second
    "recent.nodes, 10 nodes", // 400M x 300 B x 1.5 x 2 / 0.75 = 480 GB
    "media.cost, $856k/month", // 36.5 PB x $0.023, and requests
    "cost.total, $2.08M/month",
  })
  void chatComputes(String quantity, String text) {
    assertThat(Calc.text(result("chat"), quantity)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "a_day, 36M msg", // 100,000 / 4 x 1,440
    "sustained, 144M msg", // 100,000 x 1,440
    "to_push.load, 1.59k push/s", // 1,667 x 0.625 x 1.5 / 0.98
    "to_push.backlog, 2.87M pushes", // x 1,800 s
    "to_push.drain_time, 39.7 min", // 2.87M / (2,800 - 1,594)
    "records, 1.62 TB", // 36M x 90 x 500 B
    "history.storage_physical, 10.4 TB", // x 1.5 x 3 / 0.7
    "cost.sms_fees, $541k/month", // 26 a second x 730 h x $0.0079
    "cost.mail_fees, $34.2k/month", // 130 a second x 730 h x $0.0001
    "cost.total, $579k/month",
  })
  void notificationsCompute(String quantity, String text) {
    assertThat(Calc.text(result("notifications"), quantity)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "average, 116 tx/s", // 10M / 86,400
    "peak, 579 tx/s", // x 5
    "entries_peak, 11.6k entry/s", // x 20
    "ledger_logical, 102 TB", // 10M x 20 x 200 B x 2,555
    "ledger_physical, 701 TB", // x 1.6 x 3 / 0.7
    "node_data, 5.11 TB", // 102.2 TB / 32 x 1.6
    "ledger.utilization, 37.7%", // (2 x 18.1 + 4 x 18.1 / 3) / 160
    "gateway.nodes, 6 nodes", // 6.9 cores at 50 % are 4 nodes, 2 in each of 3 zones
    "events.drain_time, 20.6 min", // 520,833 at 1,000 - 579 a second
    "cost.total, $133k/month",
    "cost.per_thousand_requests, $0.436", // 132,511 / 304.2M
  })
  void paymentsCompute(String quantity, String text) {
    assertThat(Calc.text(result("payments"), quantity)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "chat, slow_rebuild, 13, 7", // 24 h / 16.5 h is 1.03^12.7
    "chat, registry_full, 16, 13", // 20M / 12.5M is 1.03^15.9
    "notifications, slow_recovery, 3, 2", // 1,867 a second take an hour: 1.06^2.7
    "notifications, sms_quota, 6, 3", // 150 / 106.3 is 1.06^5.9
    "notifications, sms_budget, 11, 9", // 1,000 / 540.7 is 1.06^10.6
    "notifications, history_full, 13, 11", // 5 / 2.43 is 1.06^12.4
    "payments, large_nodes, 21, 12", // 8 / 5.11 is 1.3^(20.5 / 12)
    "payments, busy_ledger, 22, 16", // 60 / 37.7 is 1.3^(21.3 / 12)
    "payments, over_budget, 26, 17", // (200,000 - 42,560) / 89,951 is 1.3^(25.6 / 12)
  })
  void limitIsMet(String name, String limit, int month, int decideBy) {
    JsonNode found = named(result(name).path("limits"), limit);
    assertThat(found.path("month").intValue()).isEqualTo(month);
    assertThat(found.path("decide_by").intValue()).isEqualTo(decideBy);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "chat, media_30_days, $833k/month", // 3,620 of 3,650 d of the storage
    "chat, smaller_media, $345k/month", // 40 % of storage and downloads
    "notifications, codes_by_push, $270k/month", // half of the fees
    "payments, archive_old, $75.5k/month", // 84.5 % of 89,951, less 497 for the archive
    "payments, small_entries, $36k/month", // 40 % of 89,951
    "payments, fewer_indexes, $11k/month", // 0.2 / 1.6 of 87,600
  })
  void leverSaves(String name, String lever, String saving) {
    JsonNode saves = named(result(name).path("levers"), lever).path("saves");
    assertThat(saves.path("cost.total").path("text").asText()).isEqualTo(saving);
  }

  private static JsonNode named(JsonNode list, String name) {
    for (JsonNode item : list) {
      if (item.path("name").asText().equals(name)) {
        return item;
      }
    }
    throw new AssertionError("no " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = "connections")
  void kindsOfTheScenariosKeepTheirExamples(String name) {
    Path file = Calc.root().resolve("scenarios/kinds/" + name + ".yaml");
    Path shown = Path.of("").toAbsolutePath().relativize(file);
    KindFile kind = new KindFile(name, "kinds: [" + shown + "]\n", Tree.of(file));
    assertThat(kind.examples()).isNotEmpty();
    for (KindFile.Example example : kind.examples()) {
      JsonNode result = Calc.jsonOf(kind.scenario(example.given()) + expected(example.expect()));
      for (JsonNode claim : result.path("claims")) {
        assertThat(claim.path("verdict").asText())
            .as(claim.path("statement").asText())
            .isEqualTo("exact");
      }
    }
  }

  private static String expected(ObjectNode expect) {
    StringBuilder claims = new StringBuilder("claims:\n");
    for (String name : Tree.keys(expect)) {
      String claim = "t." + name + " = " + expect.get(name).asText();
      claims.append("  ").append(name).append(": \"").append(claim).append("\"\n");
    }
    return claims.toString();
  }

  private static JsonNode result(String name) {
    return Calc.json(Calc.root().resolve("scenarios/" + name + ".yaml"));
  }
}
