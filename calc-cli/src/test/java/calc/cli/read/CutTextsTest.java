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
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import org.junit.jupiter.api.Test;

class CutTextsTest {

  @Test
  void expressionCutInATableIsJoined() {
    String text = "a: { range: beta(mean=85%, sd=4%), basis: estimate }\n";
    Problem problem = problem(text);
    assertThat(problem.code()).isEqualTo(Code.SYNTAX);
    assertThat(problem.message()).isEqualTo("YAML cut this expression in two at the comma");
    assertThat(problem.fix()).isEqualTo("quote it: \"beta(mean=85%, sd=4%)\"");
    assertThat(place(problem)).isEqualTo("1:13");
    assertThat(shown(anyTree(text).orElseThrow()))
        .isEqualTo("{a: {range: beta(mean=85%, sd=4%), basis: estimate}}");
  }

  @Test
  void expressionCutInAListIsJoined() {
    assertThat(problem("a: [max(a, b), 3]\n").fix()).isEqualTo("quote it: \"max(a, b)\"");
    assertThat(shown(anyTree("a: [max(a, b), 3, f(1, g(2, 3))]\n").orElseThrow()))
        .isEqualTo("{a: [max(a, b), 3, f(1, g(2, 3))]}");
  }

  @Test
  void joinedTextStillPointsIntoTheFile() {
    Node file = anyTree("a: { range: beta(mean=85%,\n  sd=4%), b: f(1,2) }\n").orElseThrow();
    Scalar range = scalar(file, "a", "range");
    assertThat(range.text()).isEqualTo("beta(mean=85%, sd=4%)");
    assertThat(place(range.at(0))).isEqualTo("1:13");
    assertThat(place(range.at(range.text().indexOf(',')))).isEqualTo("1:26");
    assertThat(place(range.at(range.text().indexOf("sd")))).isEqualTo("2:3");
    assertThat(scalar(file, "a", "b").text()).isEqualTo("f(1,2)");
  }

  @Test
  void sameRemainderTwiceIsNoDoubledKey() {
    assertThat(problems("{ a: max(x, y), b: max(x, y) }"))
        .extracting(Problem::code)
        .containsExactly(Code.SYNTAX, Code.SYNTAX);
  }

  @Test
  void thousandsAndSentencesAreJoinedToo() {
    Problem number = problem("{ dau: 5,000,000 users, x: 1 }");
    assertThat(number.message()).isEqualTo("YAML cut this number in two at the comma");
    assertThat(number.fix()).isEqualTo("write 5000000 users, or quote it if it is a text");
    assertThat(problem("{ cost: $2,000/month, x: 1 }").fix()).startsWith("write $2000/month,");
    assertThat(problem("{ plan: 3,000 users, or more, x: 1 }").fix())
        .isEqualTo("quote it: \"3,000 users, or more\"");
    assertThat(problem("{ plan: Partition, then pray, lead_time: 3 }").fix())
        .isEqualTo("quote it: \"Partition, then pray\"");
  }

  @Test
  void keyThatIsAWordMayHaveLostItsValue() {
    assertThat(shown(tree("{ value: 85%, basis }"))).isEqualTo("{value: 85%, basis: }");
  }

  @Test
  void balancedAndQuotedTextsAreLeftAlone() {
    String text = "{ a: f(x), b: \"g(x, y)\", c: [h(1), 2], d: (e }";
    assertThat(shown(tree(text))).isEqualTo("{a: f(x), b: 'g(x, y)', c: [h(1), 2], d: (e}");
    assertThat(problems("a: max(a, b)\nb:\n  - max(a\n  - b)\n")).isEmpty();
  }

  @Test
  void missingSpaceAfterAColonIsMended() {
    Problem problem = problem("{ x:1, y: 2 }");
    assertThat(problem.message()).isEqualTo("a space is missing after the colon");
    assertThat(problem.fix()).isEqualTo("write `x: 1`");
    assertThat(place(problem)).isEqualTo("1:4");
    assertThat(shown(anyTree("{ x:1, y: 2 }").orElseThrow())).isEqualTo("{x: 1, y: 2}");
  }
}
