package calc.cli.read;

import static calc.cli.read.Reader.anyTree;
import static calc.cli.read.Reader.place;
import static calc.cli.read.Reader.problem;
import static calc.cli.read.Reader.problems;
import static calc.cli.read.Reader.scalar;
import static calc.cli.read.Reader.shown;
import static calc.cli.read.Reader.tree;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.scenario.Mapping;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

  @Test
  void scalarsStayText() {
    String text = "a: NO\nb: 017\nc: 1_000\nd: .inf\ne: ~\nf: 2024-01-01\ng: 0x1F\n";
    assertThat(shown(tree(text)))
        .isEqualTo("{a: NO, b: 017, c: 1_000, d: .inf, e: ~, f: 2024-01-01, g: 0x1F}");
  }

  @Test
  void tablesAndListsKnowWhereTheyBegin() {
    Mapping file = (Mapping) tree("a:\n  b: 1\nc:\n  - x\nd: { e: [y] }\n");
    assertThat(place(file.origin())).isEqualTo("1:1");
    assertThat(place(file.get("a").orElseThrow().origin())).isEqualTo("2:3");
    assertThat(place(file.get("c").orElseThrow().origin())).isEqualTo("4:3");
    assertThat(place(file.get("d").orElseThrow().origin())).isEqualTo("5:4");
    assertThat(place(file.entry("d").orElseThrow().key().origin())).isEqualTo("5:1");
  }

  @Test
  void keyWithoutValueIsAnEmptyText() {
    Scalar empty = scalar(tree("a:\nb: 1\n"), "a");
    assertThat(empty.isEmpty()).isTrue();
    assertThat(place(empty.origin())).isEqualTo("1:3");
  }

  @Test
  void emptyFileIsAnEmptyText() {
    assertThat(((Scalar) tree("")).isEmpty()).isTrue();
    assertThat(((Scalar) tree("# only a remark\n")).isEmpty()).isTrue();
    assertThat(((Scalar) tree("---\n...\n")).isEmpty()).isTrue();
  }

  @Test
  void jsonIsReadToo() {
    String json = "{ `a`: 1.5e3,⏎⇥`b`: [⏎⇥⇥true, null, `\\ud83d\\ude00\\/\\t`⏎⇥]⏎}⏎";
    json = json.replace('`', '"').replace('⏎', '\n').replace('⇥', '\t');
    Node file = tree(json);
    assertThat(shown(file)).isEqualTo("{'a': 1.5e3, 'b': [true, null, '😀/\t']}");
    assertThat(place(scalar(file, "a").origin())).isEqualTo("1:8");
  }

  @Test
  void keysMayBeQuotedAndHoldBlanks() {
    assertThat(shown(tree("\"DB writes\": 1\nBusy cores : 2\n? c\n: 3\n")))
        .isEqualTo("{'DB writes': 1, Busy cores: 2, c: 3}");
  }

  @Test
  void aliasSharesTheNodeItNames() {
    Mapping file = (Mapping) tree("a: &x { b: 1 }\nc: *x\nd: &y 'z'\ne: *y\n");
    assertThat(file.get("c").orElseThrow()).isSameAs(file.get("a").orElseThrow());
    assertThat(place(file.get("c").orElseThrow().origin())).isEqualTo("1:4");
    assertThat(place(scalar(file, "e").origin())).isEqualTo("3:7");
    assertThat(place(scalar(file, "e").at(0))).isEqualTo("3:8");
  }

  @Test
  void laterAnchorReplacesAnEarlierOne() {
    assertThat(shown(tree("[&x 1, &x 2, *x]"))).isEqualTo("[1, 2, 2]");
  }

  @Test
  void aliasOfNothingSuggestsQuotesOrTheNearAnchor() {
    Problem quote = problem("a: *b\n");
    assertThat(quote.message()).isEqualTo("`*b` repeats nothing");
    assertThat(quote.fix()).isEqualTo("quote the value: \"*b\"");
    assertThat(problem("a: &peak 1\nb: *paek\n").fix()).isEqualTo("did you mean *peak?");
    assertThat(problem("a: { b: *c, d: 1 }\n").fix()).isEqualTo("quote the value: \"*c\"");
  }

  @Test
  void aliasInsideWhatItRepeatsIsRefused() {
    Problem problem = problem("a: &x [1, *x]\n");
    assertThat(problem.message()).isEqualTo("the alias `*x` stands inside what it repeats");
    assertThat(place(problem)).isEqualTo("1:11");
  }

  @Test
  void anchorOfNothingIsAnUnquotedText() {
    assertThat(problem("a: &b\n").fix()).isEqualTo("quote the value: \"&b\"");
  }

  @Test
  void doubledKeysNameBothPlaces() {
    Problem problem = problem("a: 1\nb: 2\na: 3\n");
    assertThat(problem.code()).isEqualTo(Code.DUPLICATE);
    assertThat(problem.message()).isEqualTo("the key `a` stands twice");
    assertThat(problem.why()).isEqualTo("it stands first in line 1 (test.yaml:1:1)");
    assertThat(place(problem)).isEqualTo("3:1");
    assertThat(shown(anyTree("a: 1\n\"a\": 3\n").orElseThrow())).isEqualTo("{a: 1}");
    assertThat(problem("{a: 1, a: 2}").why()).contains("column 2");
  }

  @Test
  void mergeKeyIsRefused() {
    Problem problem = problem("a: &x { b: 1 }\nc:\n  <<: *x\n  d: 1\n");
    assertThat(problem.message()).isEqualTo("the merge key `<<` is not supported");
    assertThat(place(problem)).isEqualTo("3:3");
    assertThat(shown(tree("\"<<\": 1"))).isEqualTo("{'<<': 1}");
  }

  @Test
  void onlyCoreTagsAreRead() {
    assertThat(shown(tree("a: !!str 5\nb: !!int 5\nc: ! x\nd: !!map { e: 1 }\n")))
        .isEqualTo("{a: 5, b: 5, c: x, d: {e: 1}}");
    assertThat(place(scalar(tree("a: !!str 5\n"), "a").at(0))).isEqualTo("1:10");
    Problem problem = problem("a: !cached and warm\n");
    assertThat(problem.message()).isEqualTo("YAML tags (`!…`) are not used in scenarios");
    assertThat(problem.fix()).isEqualTo("remove the tag, or quote the value: \"!cached and warm\"");
    assertThat(problems("- !!set {a: }\n- &x !!binary Zm9v\n"))
        .extracting(Reader::place)
        .containsExactly("1:3", "2:6");
  }

  @Test
  void secondDocumentIsRefused() {
    Problem problem = problem("---\na: 1\n---\nb: 2\n");
    assertThat(problem.message()).isEqualTo("a second document begins here");
    assertThat(place(problem)).isEqualTo("3:1");
  }

  @Test
  void keysMustBeTexts() {
    assertThat(problem("[a]: 3\n").message()).isEqualTo("a key must be a text, this is a list");
    assertThat(problem("a: {{ x }}\n").fix())
        .isEqualTo("remove one pair of braces, or quote the text");
    assertThat(problems("? {a: 1}\n: 2\nb: 1\nb: 2\n"))
        .extracting(Problem::code)
        .containsExactly(Code.SYNTAX, Code.DUPLICATE);
  }

  @Test
  void controlCharacterIsNamed() {
    Problem problem = problem("a: b\nc: \u0007\n");
    assertThat(problem.message()).isEqualTo("the character U+0007 cannot stand here");
    assertThat(place(problem)).isEqualTo("2:4");
  }

  @Test
  void afterASyntaxErrorNothingElseIsReported() {
    assertThat(problem("a: 1\na: 2\nb: 'x\n").message()).isEqualTo("this quote is never closed");
  }

  @Test
  void allOtherMistakesAreReportedTogether() {
    assertThat(problems("a: 1\na: 2\nb: !x y\nc: *z\nd: { <<: 1 }\n")).hasSize(4);
  }

  @Test
  void depthOf64IsReadAndNoMore() {
    assertThat(anyTree("[".repeat(64) + "]".repeat(64))).isPresent();
    Problem problem = problem("[".repeat(65) + "]".repeat(65));
    assertThat(problem.code()).isEqualTo(Code.LIMIT);
    assertThat(problem.message()).isEqualTo("lists and tables lie more than 64 deep here");
    assertThat(place(problem)).isEqualTo("1:65");
  }

  @Test
  void depthCountsThroughAliases() {
    String half = "[".repeat(40) + "]".repeat(40);
    String open = "[".repeat(23);
    String close = "]".repeat(23);
    assertThat(tree("- &x " + half + "\n- " + open + "*x" + close + "\n")).isNotNull();
    assertThat(problem("- &x " + half + "\n- [" + open + "*x" + close + "]\n").code())
        .isEqualTo(Code.LIMIT);
  }

  @Test
  void textsAndKeysHaveALongestLength() {
    String longest = "x ".repeat(50_000).strip() + "y";
    assertThat(anyTree("a: " + longest)).isPresent();
    assertThat(problem("a: " + longest + "z").message())
        .isEqualTo("this text is longer than 100,000 characters");
    assertThat(anyTree("k".repeat(1_000) + ": 1")).isPresent();
    assertThat(problem("k".repeat(1_001) + ": 1").message())
        .isEqualTo("this key is longer than 1,000 characters");
  }

  @Test
  void fileHasALargestSize() {
    assertThat(problem("#".repeat((1 << 20) + 1)).message())
        .isEqualTo("test.yaml is larger than 1 MiB");
  }
}
