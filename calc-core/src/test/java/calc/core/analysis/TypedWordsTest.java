package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell has split at blanks is put together again. */
class TypedWordsTest {
  private static final List<String> NAMES = List.of("arrival", "service", "n");

  /** Words are separated by one blank, arguments by a bar; an argument without a name by ~. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "arrival=5 n=3;                       arrival:5|n:3",
        "arrival=25k req/s service=1.2 ms;    arrival:25k req/s|service:1.2 ms",
        "arrival = 25k req/s service = 2 ms;  arrival:25k req/s|service:2 ms",
        "arrival =5 service= 2 ms;            arrival:5|service:2 ms",
        "arrival= service=2 ms;               arrival:|service:2 ms",
        "25k req/s 1.2 ms 33;                 ~25k req/s|~1.2 ms|~33",
        "25k req/s, 1.2 ms, 33;               ~25k req/s|~1.2 ms|~33",
        "arrival=5, n=3,;                     arrival:5|n:3",
        "5 million users 3;                   ~5 million users|~3",
        "25k req/s in req/h 3;                ~25k req/s in req/h|~3",
        "2 * 3 4 / 5;                         ~2 * 3|~4 / 5",
        "2 + 3 -4;                            ~2 + 3|~-4",
        "5 - 3 −4 +4 - ;                      ~5 - 3|~−4|~+4 -",
        "18k to 34k req/s 1 of [2];           ~18k to 34k req/s|~1 of [2]",
        "max( 1, 2) 3;                        ~max( 1, 2)|~3",
        "5) 3;                                ~5)|~3",
        "2 max(1, 2) min(3);                  ~2|~max(1, 2)|~min(3)",
        "[0.5 s, 20 ms] [2, 3];               ~[0.5 s, 20 ms]|~[2, 3]",
        "[[1, 2], [x=3 4]] 5;                 ~[[1, 2], [x=3 4]]|~5",
        "arrival=[1, 2 n=3;                   arrival:[1, 2|n:3",
        "arrival 5 service 3 n 4;             ~arrival|~5|~service|~3 n|~4",
        "5 (3) .5 $5 €5 'a' \"b\";            ~5|~(3)|~.5|~$5|~€5|~'a'|~\"b\"",
        "a==b;                                a:=b",
        "=5;                                  ~=5",
        "1x=5;                                ~1x=5",
        "x y=5;                               ~x|y:5"
      })
  void belongTogetherAsTheyWereMeant(String typed, String arguments) {
    assertThat(shown(List.of(typed.split(" ")))).isEqualTo(arguments);
  }

  @Test
  void aQuotedWordIsTakenAsItIs() {
    assertThat(shown(List.of("arrival=25k req/s", "service = 2 ms", " 3 ")))
        .isEqualTo("arrival:25k req/s|service:2 ms|~3");
  }

  @Test
  void anEmptyWordIsAnArgumentOfItsOwn() {
    assertThat(shown(List.of("", "x", "", "5"))).isEqualTo("~|~x|~|~5");
    assertThat(shown(List.of())).isEmpty();
  }

  @Test
  void everyArgumentKnowsWhereItWasTyped() {
    TypedWords.Line line = TypedWords.read("f", NAMES, List.of("arrival", "=", "5", "s", "[7]"));
    assertThat(line.source().text()).isEqualTo("f arrival = 5 s [7]");
    assertThat(line.source().name()).isEqualTo("formula");
    assertThat(line.arguments())
        .containsExactly(
            new TypedWords.Argument("arrival", 2, "5 s", 12),
            new TypedWords.Argument("", 16, "[7]", 16));
  }

  private static String shown(List<String> words) {
    return TypedWords.read("f", NAMES, words).arguments().stream()
        .map(a -> (a.name().isEmpty() ? "~" : a.name() + ":") + a.value())
        .collect(Collectors.joining("|"));
  }
}
