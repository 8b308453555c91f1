package calc.core.scenario;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.formula.capacity.Nodes;
import calc.core.model.Model;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/** A monthly profile as the section {@code traffic} reads it, and what follows from it. */
class SeasonVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);
  private final Problems problems = new Problems();

  @ParameterizedTest(name = "{0}")
  @VectorSource("season/profile.json")
  void indicesAreDividedByTheirMean(Vector v) {
    double[] seasons = seasons(v);
    double[] expected = v.expected().list("normalised");
    assertThat(seasons).hasSameSizeAs(expected);
    for (int i = 0; i < seasons.length; i++) {
      assertThat(seasons[i]).isCloseTo(expected[i], TWELVE_DIGITS);
    }
    assertThat(Arrays.stream(seasons).max().orElseThrow())
        .isCloseTo(v.expected("highest"), TWELVE_DIGITS);
    assertThat(problems.inFileOrder())
        .extracting(Problem::code)
        .containsExactly(Code.PROFILE_NORMALISED);
    assertThat(Arrays.stream(v.in().list("indices")).sum() / seasons.length)
        .isCloseTo(v.expected("mean"), TWELVE_DIGITS);
  }

  /** Rounding up each month costs more than rounding up the average: nodes are convex. */
  @ParameterizedTest(name = "{0}")
  @VectorSource("season/profile.json")
  void nodesOfEachMonth(Vector v) {
    double[] nodes =
        Arrays.stream(seasons(v))
            .map(season -> Nodes.forNeed(v.in("cores") * season, v.in("cores_per_node")))
            .toArray();
    double average = Nodes.forNeed(v.in("cores"), v.in("cores_per_node"));
    double resized = Arrays.stream(nodes).sum() * v.in("price");
    double highest = 12 * Arrays.stream(nodes).max().orElseThrow() * v.in("price");
    assertThat(nodes).isEqualTo(v.expected().list("nodes"));
    assertThat(resized).isCloseTo(v.expected("resized_each_month"), TWELVE_DIGITS);
    assertThat(highest).isCloseTo(v.expected("sized_for_the_highest"), TWELVE_DIGITS);
    assertThat(12 * average * v.in("price"))
        .isCloseTo(v.expected("sized_for_the_average"), TWELVE_DIGITS);
    assertThat(1 - resized / highest).isCloseTo(v.expected("saving"), TWELVE_DIGITS);
  }

  /** Indices whose mean is 1 leave the total of a cost in proportion unchanged. */
  @ParameterizedTest(name = "{0}")
  @VectorSource("season/profile.json")
  void costInProportionKeepsItsTotal(Vector v) {
    double[] months =
        Arrays.stream(seasons(v))
            .map(season -> v.in("fixed") + v.in("variable") * season)
            .toArray();
    assertThat(Arrays.stream(months).sum()).isCloseTo(v.expected("year"), TWELVE_DIGITS);
    assertThat(Arrays.stream(months).max().orElseThrow())
        .isCloseTo(v.expected("highest_month"), TWELVE_DIGITS);
    assertThat(Arrays.stream(months).min().orElseThrow())
        .isCloseTo(v.expected("lowest_month"), TWELVE_DIGITS);
  }

  private double[] seasons(Vector v) {
    String indices =
        Arrays.stream(v.in().list("indices"))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    Node scenario =
        Located.of(
            "{ scenario: Seasons, inputs: { peak: 25k req/s },"
                + " traffic: { peak: peak, peak_to_average: 3, profile: ["
                + indices
                + "] } }");
    ScenarioReader reader = new ScenarioReader((path, from, found) -> Optional.empty(), NONE);
    Model model = reader.read(scenario, List.of(), problems).orElseThrow();
    return model.seasons().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static final KindLibrary NONE =
      new KindLibrary() {
        @Override
        public List<String> names() {
          return List.of();
        }

        @Override
        public Optional<Node> read(String kind, Problems problems) {
          return Optional.empty();
        }
      };
}
