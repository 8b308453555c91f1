package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaCommandTest {
  @Test
  void withoutANameTheCatalogueIsListed() {
    Typed list = Typed.command("formula");
    assertThat(list.code()).isZero();
    assertThat(list.out()).startsWith("Capacity\nstore_load(reads, ").contains("\nQueueing\n");
  }

  @Test
  void aTopicListsItsFormulas() {
    Typed list = Typed.command("formula", "queueing");
    assertThat(list.code()).isZero();
    assertThat(list.out()).startsWith("Queueing\nnetwork_throughput(").doesNotContain("Capacity");
  }

  @Test
  void aNameShowsItsPage() {
    Typed page = Typed.command("formula", "store_load");
    assertThat(page.code()).isZero();
    assertThat(page.out())
        .startsWith("store_load · Load a cache leaves")
        .contains("Try       calc formula store_load reads=1");
    assertThat(page.err()).isEmpty();
  }

  @Test
  void aNameWithArgumentsIsComputed() {
    Typed value = Typed.command("formula", "store_load", "2", "*", "10k", "req/s", "hit=85%");
    assertThat(value.code()).isZero();
    assertThat(value.out()).startsWith("8k req/s\n\nstore_load(2 * 10k req/s, 5k req/s, 85%)\n");
    assertThat(value.engine.arguments).isEqualTo(List.of("2", "*", "10k", "req/s", "hit=85%"));
  }

  @Test
  void optionsAreTakenAmongTheWords() {
    Typed value =
        Typed.command("formula", "--digits", "2", "store_load", "-5", "hit=85%", "--format=csv");
    assertThat(value.out()).startsWith("section,name,value,unit,text,error\r\nresult,");
    assertThat(value.engine.arguments).isEqualTo(List.of("-5", "hit=85%"));
    assertThat(value.engine.digits.count()).isEqualTo(2);
    assertThat(Typed.command("formula", "x", "--fromat", "csv").err())
        .startsWith("calc: unknown option '--fromat', did you mean --format?");
    assertThat(Typed.command("formula", "--help").out()).startsWith("Examples\n  calc formula");
  }

  @Test
  void wrongArgumentsAreAProblemOfWhatWasRead() {
    Typed wrong = Typed.command("formula", "store_load", "reads=x");
    assertThat(wrong.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .isEqualTo(
            """
            formula:1:18: error[UNKNOWN_NAME]: there is no quantity x
                1 | store_load reads=x
                  |                  ^
              fix: write a figure
            """);
  }

  @Test
  void jsonSaysWhatIsWrongInItsPlace() {
    Typed wrong = Typed.command("formula", "store_load", "reads=x", "--format", "json");
    assertThat(wrong.code()).isEqualTo(ExitCode.PROBLEMS);
    assertThat(wrong.out()).contains("\"error\": {\"code\": \"UNKNOWN_NAME\"");
    assertThat(wrong.err()).isEmpty();
  }

  @Test
  void aWarningCountsOnlyWhenItIsAskedFor() {
    assertThat(Typed.command("formula", "store_load", "5 mb").code()).isZero();
    assertThat(Typed.command("formula", "store_load", "5 mb").err()).contains("UNIT_SPELLING");
    assertThat(Typed.command("formula", "store_load", "5 mb", "--strict").code())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(Typed.command("formula", "store_load", "5", "--strict").code()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "store_laod | unknown formula 'store_laod', did you mean store_load?",
        "STORE_LOAD | unknown formula 'STORE_LOAD', did you mean store_load?",
        "qeueing    | unknown formula 'qeueing', did you mean queueing?",
        "frobnicate | unknown formula 'frobnicate'",
        "load 5     | unknown formula 'load', did you mean store_load?",
        "queueing 5 | queueing is a topic of several formulas, name one of them",
        "if         | if(condition, then, else) is no formula, calc eval computes it",
        "load(1,2)  | a formula is named without brackets, its arguments are words of their own;"
            + " calc eval computes 'load(1,2)'"
      })
  void anUnknownNameIsAWrongCommandLine(String words, String message) {
    Typed wrong = Typed.command(("formula " + words).split(" "));
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err().lines().findFirst()).contains("calc: " + message);
    assertThat(wrong.err()).contains("\ntry: calc ").hasLineCount(2);
  }

  @Test
  void aWordThatManyHaveListsThem() {
    Typed wrong = Typed.command("formula", "many");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err())
        .startsWith("calc: unknown formula 'many', did you mean one of these?\n  store_load   ")
        .contains("\n  largest              Largest of its arguments\n")
        .contains("\n  … and 3 more with many in name or title\ntry: calc formula\n");
  }
}
