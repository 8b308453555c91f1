package calc.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.scenario.Shape.Choice;
import calc.core.scenario.Shape.Either;
import calc.core.scenario.Shape.Expression;
import calc.core.scenario.Shape.Fields;
import calc.core.scenario.Shape.ListOf;
import calc.core.scenario.Shape.MapOf;
import calc.core.scenario.Shape.Name;
import calc.core.scenario.Shape.Row;
import calc.core.scenario.Shape.Tagged;
import calc.core.scenario.Shape.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapeCheckTest {
  private static final Expression VALUE = new Expression("what a person states");

  private static final Fields INPUT =
      new Fields(
          List.of(
              Field.required("value", VALUE, "its value"),
              Field.optional("range", VALUE, "its central 90%"),
              Field.optional("basis", new Choice(List.of("measured", "estimate"), ""), "")),
          "an input with its range");

  private static final MapOf INPUTS = new MapOf(new Either(VALUE, INPUT), true, "inputs");

  private static final Tagged TIER =
      new Tagged(
          "kind",
          new TreeMap<>(
              Map.of(
                  "flat",
                  new Fields(List.of(Field.required("cost", VALUE, "a monthly price")), ""),
                  "compute",
                  new Fields(List.of(Field.required("load", VALUE, ""), optional("cpu")), ""))),
          false,
          "what it consists of");

  private static Field optional(String key) {
    return Field.optional(key, VALUE, "");
  }

  private static List<Problem> problems(String text, Shape shape, String path) {
    Problems problems = new Problems();
    ShapeCheck.check(Located.of(text), shape, path, problems);
    return problems.inFileOrder();
  }

  private static Problem problem(String text, Shape shape, String path) {
    List<Problem> problems = problems(text, shape, path);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static int column(Problem problem) {
    return problem.origin().map(Origin::column).orElseThrow();
  }

  @Test
  void whatFitsIsNotMentioned() {
    String text = "{ dau: 5M users, peak: { value: 25k req/s, basis: measured }, x_1: \"1\" }";
    assertThat(problems(text, INPUTS, "inputs")).isEmpty();
  }

  @Test
  void unknownKeyNamesTheNearOne() {
    Problem problem = problem("{ peak: { value: 1, rnage: 2 } }", INPUTS, "inputs");
    assertThat(problem.code()).isEqualTo(Code.UNKNOWN_KEY);
    assertThat(problem.message()).isEqualTo("unknown key `rnage` in `inputs.peak`");
    assertThat(problem.fix()).isEqualTo("did you mean range?");
    assertThat(column(problem)).isEqualTo(21);
  }

  @Test
  void unknownKeyWithNothingNearListsAllKeys() {
    Problem problem = problem("{ value: 1, colour: 2 }", INPUT, "");
    assertThat(problem.message()).isEqualTo("unknown key `colour`");
    assertThat(problem.why()).isEqualTo("no key is ever ignored");
    assertThat(problem.fix()).isEqualTo("remove it, or use one of value, range, basis");
  }

  @Test
  void manyUnknownKeysAreCounted() {
    String text =
        IntStream.range(0, 50)
            .mapToObj(i -> "other" + i + ": 1")
            .collect(Collectors.joining(", ", "{ value: 1, ", " }"));
    List<Problem> problems = problems(text, INPUT, "inputs.peak");
    assertThat(problems).hasSize(21);
    assertThat(problems)
        .extracting(Problem::message)
        .contains("`inputs.peak` has 30 more unknown keys");
  }

  @Test
  void missingKeyIsReportedAtTheKeyThatHoldsTheTable() {
    Problem problem = problem("{ peak: { range: 2 } }", INPUTS, "inputs");
    assertThat(problem.code()).isEqualTo(Code.MISSING);
    assertThat(problem.message()).isEqualTo("`inputs.peak` has no `value`");
    assertThat(problem.why()).isEqualTo("its value");
    assertThat(problem.fix()).isEqualTo("add `value:` with an expression");
    assertThat(column(problem)).isEqualTo(3);
  }

  @Test
  void missingKeyOfAFileNamesTheFile() {
    assertThat(problem("{ range: 2 }", INPUT, "").message()).isEqualTo("the file has no `value`");
  }

  @Test
  void emptyValueIsMissing() {
    Problem problem = problem("{ peak: { value: 1, range: } }", INPUTS, "inputs");
    assertThat(problem.code()).isEqualTo(Code.MISSING);
    assertThat(problem.message()).isEqualTo("`inputs.peak.range` has no value");
    assertThat(problem.fix()).isEqualTo("write an expression, or leave it out");
    assertThat(column(problem)).isEqualTo(21);
  }

  @Test
  void emptyValueOfARequiredKeyCannotBeLeftOut() {
    Problem problem = problem("{ peak: { value: , range: 2 } }", INPUTS, "inputs");
    assertThat(problem.message()).isEqualTo("`inputs.peak` has no `value`");
    assertThat(problem.fix()).isEqualTo("add `value:` with an expression");
    assertThat(column(problem)).isEqualTo(11);
  }

  @Test
  void emptyFileIsMissing() {
    Problem problem = problem("", INPUT, "");
    assertThat(problem.message()).isEqualTo("the file is empty");
    assertThat(problem.fix()).isEqualTo("write keys under it: value, range, basis");
  }

  @Test
  void nullIsNoValueUnlessQuoted() {
    Problem problem = problem("{ dau: null }", INPUTS, "inputs");
    assertThat(problem.code()).isEqualTo(Code.MISSING);
    assertThat(problem.why()).isEqualTo("`null` is the YAML word for nothing");
    assertThat(problems("{ dau: ~ }", INPUTS, "inputs")).hasSize(1);
    assertThat(problems("{ dau: \"null\" }", INPUTS, "inputs")).isEmpty();
  }

  @Test
  void wrongKindSaysWhatBelongsThere() {
    Problem list = problem("{ tiers: [a] }", new MapOf(TIER, true, "tiers"), "");
    assertThat(list.code()).isEqualTo(Code.SYNTAX);
    assertThat(list.message()).isEqualTo("`tiers` must be a table of keys, this is a list");
    assertThat(list.fix()).isEqualTo("write keys under it, beginning with `kind:`");
    Problem text = problem("{ use: book.yaml }", one("use", new ListOf(VALUE, "")), "prices");
    assertThat(text.message()).isEqualTo("`prices.use` must be a list, this is a text");
    assertThat(text.fix()).isEqualTo("write [book.yaml]");
    Problem table = problem("{ use: { a: 1 } }", one("use", new ListOf(VALUE, "")), "");
    assertThat(table.fix()).isEqualTo("write [a]");
    Problem dash = problem("{ use: -a }", one("use", new ListOf(VALUE, "")), "");
    assertThat(dash.fix()).isEqualTo("write a space after the dash of each item: `- a`");
    Problem map = problem("{ inputs: 5 }", one("inputs", INPUTS), "");
    assertThat(map.fix()).isEqualTo("write a `name: value` line for each");
    Problem noColon = problem("{ inputs: peak 25k req/s }", one("inputs", INPUTS), "");
    assertThat(noColon.fix()).isEqualTo("write `peak: 25k req/s`");
    Problem fields = problem("{ a: 5 }", one("a", INPUT), "");
    assertThat(fields.fix()).isEqualTo("write keys under it: value, range, basis");
  }

  private static Fields one(String key, Shape shape) {
    return new Fields(List.of(Field.optional(key, shape, "")), "");
  }

  @Test
  void bracketWhereAnExpressionOrATextBelongs() {
    Problem problem = problem("{ dau: [1, 2] }", INPUTS, "inputs");
    assertThat(problem.message())
        .isEqualTo("`inputs.dau` must be an expression or a table of keys, this is a list");
    assertThat(problem.fix())
        .isEqualTo(
            "write one value, a range such as 18k to 34k, or a function of the list: \"max(a, b)\"");
    assertThat(column(problem)).isEqualTo(8);
    Problem formula = problem("{ of: { a: 1 } }", one("of", VALUE), "");
    assertThat(formula.fix()).isEqualTo("write the expression itself after the colon, without { }");
    Problem word = problem("{ about: [a] }", one("about", new Text("")), "");
    assertThat(word.fix()).isEqualTo("write a");
    Problem text = problem("{ about: { a: \"b\" } }", one("about", new Text("")), "");
    assertThat(text.fix()).isEqualTo("quote it: '{ a: \"b\" }'");
    Problem lines = problem("{ about: {\n a: 1 } }", one("about", new Text("")), "");
    assertThat(lines.fix()).isEqualTo("write a text after the colon");
  }

  @Test
  void eitherMayBeAListToo() {
    Fields shape = one("use", new Either(new Text(""), new ListOf(new Text(""), "")));
    assertThat(problems("{ use: a }", shape, "")).isEmpty();
    assertThat(problems("{ use: [a, b] }", shape, "")).isEmpty();
    assertThat(problem("{ use: { a: b } }", shape, "").message())
        .isEqualTo("`use` must be a text or a list, this is a table of keys");
    assertThat(problem("{ use: [[a]] }", shape, "").message())
        .isEqualTo("`use[1]` must be a text, this is a list");
  }

  @Test
  void namesAreMended() {
    Problem hyphen = problem("{ Peak-Load: 1 }", INPUTS, "inputs");
    assertThat(hyphen.code()).isEqualTo(Code.SYNTAX);
    assertThat(hyphen.message()).isEqualTo("`Peak-Load` is not a name");
    assertThat(hyphen.fix()).isEqualTo("write `peak_load`");
    assertThat(problem("{ 2nd try: 1 }", INPUTS, "inputs").fix()).isEqualTo("write `n_2nd_try`");
    assertThat(problem("{ writeShare: 1 }", INPUTS, "inputs").fix())
        .isEqualTo("write `write_share`");
    assertThat(problem("{ größe: 1 }", INPUTS, "inputs").fix()).isEqualTo("write `grosse`");
    assertThat(problem("{ \"%%\": 1 }", INPUTS, "inputs").fix())
        .isEqualTo("begin with a letter, a to z");
  }

  @Test
  void referenceMayHaveDots() {
    Fields shape = one("of", new Name(""));
    assertThat(problems("{ of: app.nodes }", shape, "growth")).isEmpty();
    assertThat(problem("{ of: App.max-nodes }", shape, "growth").fix())
        .isEqualTo("write `app.max_nodes`");
    assertThat(problems("{ of: app. }", shape, "growth")).hasSize(1);
  }

  @Test
  void choiceNamesItsWords() {
    Problem near = problem("{ value: 1, basis: mesured }", INPUT, "inputs.dau");
    assertThat(near.code()).isEqualTo(Code.UNKNOWN_KEY);
    assertThat(near.message()).isEqualTo("`inputs.dau.basis` cannot be `mesured`");
    assertThat(near.fix()).isEqualTo("did you mean measured?");
    Problem far = problem("{ value: 1, basis: x }", INPUT, "");
    assertThat(far.fix()).isEqualTo("write one of measured or estimate");
    assertThat(column(far)).isEqualTo(20);
  }

  @Test
  void tagDecidesWhichKeysThereAre() {
    assertThat(problems("{ kind: flat, cost: 1 }", TIER, "tiers.cdn")).isEmpty();
    assertThat(problem("{ kind: flat, cost: 1, load: 2 }", TIER, "tiers.cdn").message())
        .isEqualTo("unknown key `load` in `tiers.cdn`");
    assertThat(problem("{ kind: compute }", TIER, "tiers.app").message())
        .isEqualTo("`tiers.app` has no `load`");
  }

  @Test
  void tagIsRequiredAndKnown() {
    Problem missing = problem("{ cost: 1, colour: 2 }", TIER, "tiers.cdn");
    assertThat(missing.message()).isEqualTo("`tiers.cdn` has no `kind`");
    assertThat(missing.fix()).isEqualTo("add `kind:` with one of compute or flat");
    Problem unknown = problem("{ kind: comptue, colour: 2 }", TIER, "tiers.cdn");
    assertThat(unknown.message()).isEqualTo("`tiers.cdn.kind` cannot be `comptue`");
    assertThat(unknown.fix()).isEqualTo("did you mean compute?");
    assertThat(problem("{ kind: [flat] }", TIER, "tiers.cdn").message())
        .isEqualTo("`tiers.cdn.kind` must be a text, this is a list");
    assertThat(problem("{ kind: }", TIER, "tiers.cdn").code()).isEqualTo(Code.MISSING);
  }

  @Test
  void openEndedTagsAreLeftToTheFile() {
    Tagged open = new Tagged("kind", TIER.byTag(), true, "");
    assertThat(problems("{ kind: gpu, colour: 2 }", open, "tiers.x")).isEmpty();
    assertThat(problems("{ kind: flat, cost: 1, colour: 2 }", open, "tiers.x")).hasSize(1);
  }

  @Test
  void everythingWrongIsReportedInOneGo() {
    String text = "{ A: 1, b: { range: [1] }, c: , d: { value: 1, basis: x, y: 2 } }";
    assertThat(problems(text, INPUTS, "inputs"))
        .extracting(Problem::code)
        .containsExactly(
            Code.SYNTAX,
            Code.MISSING,
            Code.SYNTAX,
            Code.MISSING,
            Code.UNKNOWN_KEY,
            Code.UNKNOWN_KEY);
  }

  @Test
  void mistakesWithoutEndAreCutShort() {
    String text = "[x" + ", [x]".repeat(5_000) + "]";
    List<Problem> problems = problems(text, new ListOf(VALUE, ""), "x");
    assertThat(problems).hasSize(101);
    assertThat(problems.get(100).message()).isEqualTo("the mistakes from here on are not shown");
    assertThat(problems.get(100).code()).isEqualTo(Code.LIMIT);
  }

  @Test
  void longTextsAreShortenedInMessages() {
    String key = "k".repeat(500);
    Problem problem = problem("{ " + key + ": { valeu: 1, value: 1 } }", INPUTS, "inputs");
    assertThat(problem.message()).hasSizeLessThan(120).contains("k…`");
  }

  @Test
  void shapesRefuseWhatCannotBeTold() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Either(INPUT, VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Either(VALUE, VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Choice(List.of(), ""));
  }

  private static final ListOf PAIRS =
      new ListOf(
          new Row(List.of(new Name("which"), VALUE), "[peak, 5]", "a name and a value"), "pairs");

  @Test
  void everyItemOfARowHasItsOwnShape() {
    assertThat(problems("[ [peak, 5], [app.cpu, \"5 ms\"] ]", PAIRS, "pairs")).isEmpty();
    Problem problem = problem("[ [peak, 5], [Peak, 5] ]", PAIRS, "pairs");
    assertThat(problem.message()).isEqualTo("`Peak` is not a name");
    problem = problem("[ [peak, [5]] ]", PAIRS, "pairs");
    assertThat(problem.message()).isEqualTo("`pairs[1][2]` must be an expression, this is a list");
  }

  @Test
  void aRowHasAsManyItemsAsItsShape() {
    for (String text : List.of("[ [peak] ]", "[ [peak, 5, 6] ]", "[ [] ]")) {
      Problem problem = problem(text, PAIRS, "pairs");
      assertThat(problem.message()).startsWith("`pairs[1]` must have 2 items, this has ");
      assertThat(problem.fix()).isEqualTo("write a list such as [peak, 5]");
      assertThat(column(problem)).isEqualTo(3);
    }
  }

  @Test
  void oneRowInPlaceOfAListOfThemIsOneMistake() {
    Problem problem = problem("[peak, 5]", PAIRS, "pairs");
    assertThat(problem.message()).isEqualTo("`pairs` must be a list of lists, this is a list");
    assertThat(problem.fix()).isEqualTo("write a list of such: [[peak, 5]]");
    assertThat(problem("[ { a: 5 } ]", PAIRS, "pairs").message())
        .isEqualTo("`pairs[1]` must be a list such as [peak, 5], this is a table of keys");
  }
}
