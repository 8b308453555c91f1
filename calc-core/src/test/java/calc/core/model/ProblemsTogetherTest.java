package calc.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All that is wrong is said in one go, each thing once, and nothing that only follows from it. */
class ProblemsTogetherTest {
  @Test
  void whatRestsOnSomethingWrongIsNoFurtherProblem() {
    assertThat(
            Design.of(
                    "load = 5 req/s + 3 GB",
                    "double = load * 2",
                    "sum_of_all = double + load + 1 s",
                    "volume = load * 1 kB in Mbps",
                    "fine = 5 s")
                .complaints())
        .containsExactly("1:16 UNIT_MISMATCH cannot add 5 req/s and 3 GB");
  }

  @Test
  void severalThingsAreReportedTogetherInTheOrderOfTheText() {
    assertThat(
            Design.of(
                    "a = 1 +",
                    "b = 2 s + 3 B",
                    "c = unknown_name * 2",
                    "e = a + b + c",
                    "f = f",
                    "g = nodes_four(1, 2) + other",
                    "month = 5",
                    "b = 7",
                    "k = month * a",
                    "l = 25,000",
                    "m = 5 eggs")
                .complaints())
        .containsExactly(
            "1:7 SYNTAX nothing follows `+`",
            "2:9 UNIT_MISMATCH cannot add 2 s and 3 B",
            "3:5 UNKNOWN_NAME there is no quantity unknown_name",
            "5:5 CYCLE f is defined by itself",
            "6:5 UNKNOWN_NAME there is no function nodes_four",
            "6:24 UNKNOWN_NAME there is no quantity other",
            "7:1 SYNTAX `month` cannot name a quantity",
            "8:1 DUPLICATE the name b is taken",
            "10:5 SYNTAX a comma inside the number 25,000",
            "11:7 UNKNOWN_UNIT \"eggs\" is no unit");
  }

  @Test
  void bothSidesOfAnExpressionAreChecked() {
    assertThat(Design.of("a = (1 s + 1 B) * (1 s - $1) + max(foo, 1 s > 2 B)").complaints())
        .containsExactly(
            "1:10 UNIT_MISMATCH cannot add 1 s and 1 B",
            "1:24 UNIT_MISMATCH cannot subtract 1 s and $1",
            "1:36 UNKNOWN_NAME there is no quantity foo",
            "1:45 UNIT_MISMATCH cannot compare 1 s and 2 B");
  }

  @Test
  void theSameNameMissingTwiceIsMissingTwiceBecauseItStandsInTwoPlaces() {
    assertThat(Design.of("a = foo + foo").complaints())
        .containsExactly(
            "1:5 UNKNOWN_NAME there is no quantity foo",
            "1:11 UNKNOWN_NAME there is no quantity foo");
  }

  @Test
  void aBrokenQuantityIsNotCalledUnknown() {
    assertThat(Design.of("a = 1 +", "b = a", "c = b * a + 1 s").complaints())
        .containsExactly("1:7 SYNTAX nothing follows `+`");
  }

  @Test
  void whatRestsOnACircleIsNoFurtherProblem() {
    assertThat(Design.of("a = b", "b = a", "c = a + 1 s", "e = b + $5").complaints())
        .containsExactly("2:5 CYCLE 2 quantities depend on each other in a circle");
  }

  @Test
  void whatIsExcusedIsNoProblemNorIsAnythingInIt() {
    Design design = Design.of("a = app.nodes * 2 + app.load / 1 s", "b = other");
    design.builder().broken("app");
    assertThat(design.complaints()).containsExactly("2:5 UNKNOWN_NAME there is no quantity other");
  }

  @Test
  void whereNamesMayBeMissingNoneIsCalledUnknown() {
    Design design = Design.of("a = b + 1 s", "c = 1 s + 2 B");
    design.builder().namesMayBeMissing();
    assertThat(design.complaints()).containsExactly("2:9 UNIT_MISMATCH cannot add 1 s and 2 B");
  }

  @Test
  void aWarningStopsNothing() {
    Design design = Design.of("a = 5 users + 3 nodes", "b = a * 1 mb");
    assertThat(design.build()).isPresent();
    assertThat(design.complaints())
        .containsExactly(
            "1:13 LABELS_DIFFER you add user and node",
            "2:11 UNIT_SPELLING \"mb\" was read as MB; bits would be Mbit");
    assertThat(design.model().warnings()).hasSize(2);
  }

  @Test
  void aNameNearByIsProposed() {
    assertThat(Design.of("write_share = 20%", "a = write_shar * 2").problems().get(0).fix())
        .isEqualTo("did you mean write_share?");
  }
}
