package calc.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxMistakeTest {

  /** Text, place, message, fix. */
  static List<List<String>> ofLines() {
    return List.of(
        // tabs
        List.of("a:\n\tb: 1\n", "2:1", "a tab indents this line", "replace the tab by spaces"),
        List.of("a:\n  b: 1\n\tc: 2\n", "3:1", "a tab indents this line", "replace the tab by"),
        List.of("-\ta: b\n  c: d\n", "1:2", "a tab indents this line", "replace the tab by"),
        // colons
        List.of("a: b: c\n", "1:4", "this value holds a colon and must", "quote it: \"b: c\""),
        List.of("a:1\nb: 2\n", "1:2", "a space is missing after the colon", "write `a: 1`"),
        List.of("\"a\":1\n", "1:4", "a space is missing after the colon", "write `\"a\": 1`"),
        List.of("a: 1\nb:2\nc: 3\n", "2:2", "a space is missing after", "write `b: 2`"),
        List.of("a 5 kB\nb: 1\n", "1:1", "`a 5 kB` has no colon", "write `a: 5 kB`, or"),
        List.of("a\nb: 1\n", "1:1", "`a` has no colon", "write `a: …`, or indent it"),
        List.of("a: 1\nb\nc: 2\n", "2:1", "`b` has no colon", "write `b: …`"),
        // indentation
        List.of("a: 1\n b: 2\n", "2:2", "this line is indented deeper", "indent it as `a`"),
        List.of("a:\n  b: 1\n c: 2\n", "3:2", "the indentation of this line fits", "2 spaces"),
        List.of("a:\n    b: 1\n  c: 2\n", "3:3", "the indentation of this line", "4 spaces"),
        List.of("a: |\n  b\n c\n", "3:2", "the indentation of this line fits no", "2 spaces"),
        // quotes
        List.of("a: 'b\nc: 1\n", "1:4", "this quote is never closed", "close it: 'b'"),
        List.of("a: \"b # x\n", "1:4", "this quote is never closed", "close it: \"b\""),
        List.of("a: 'b: c\nd: 'e'\n", "1:4", "closed only in line 2", "close it: 'b: c'"),
        List.of("{a: 'b }\nc: 'e'\n", "1:5", "closed only in line 2", "close it: 'b'"),
        List.of("a: 'it's'\n", "1:8", "text stands after a closing", "value: \"it's\""),
        List.of("a: \"x\" y\n", "1:8", "text stands after a closing", "value: \"x y\""),
        List.of("a: 'x' 'y'\n", "1:8", "text stands after a closing", "value: \"'x' 'y'\""),
        List.of("a: \"C:\\temp\\q\"\n", "1:12", "`\\q` is no escape", "write \\\\ for a"),
        List.of("a: \"\\u12\"\n", "1:7", "lacks hexadecimal digits", "write \\\\ for a"));
  }

  static List<List<String>> ofValues() {
    return List.of(
        // values that begin with a character of YAML's own
        List.of("a: %20\n", "1:4", "a value cannot begin with %", "write 20%"),
        List.of("a: %x\n", "1:4", "begins with `%` must be quoted", "quote it: \"%x\""),
        List.of("a: @x # y\n", "1:4", "begins with `@` must be quoted", "quote it: \"@x\""),
        List.of("a: `x\n", "1:4", "begins with a backtick must be", "quote it: \"`x\""),
        List.of("a: >= 5\n", "1:4", "begins with `>` must be quoted", "quote it: \">= 5\""),
        List.of("a: > 5\n", "1:4", "begins with `>` must be quoted", "quote it: \"> 5\""),
        List.of("a: |x|\n", "1:4", "begins with `|` must be quoted", "quote it: \"|x|\""),
        List.of("a: * 2\n", "1:4", "begins with `*` must be quoted", "quote it: \"* 2\""),
        List.of("a: & b\n", "1:4", "begins with `&` must be quoted", "quote it: \"& b\""),
        List.of("a: ]\n", "1:4", "begins with `]` must be quoted", "quote it: \"]\""),
        List.of("a: ,b\n", "1:4", "begins with `,` must be quoted", "quote it: \",b\""),
        List.of("a: {b: @c, d: 1}\n", "1:8", "begins with `@` must", "quote it: \"@c\""),
        List.of("a: [%b]\n", "1:5", "begins with `%` must", "quote it: \"%b\""),
        List.of("a: ? b\n", "1:4", "cannot begin with `? `", "quote it: \"? b\""),
        List.of("a: *b c\n", "1:7", "text stands after an alias", "value: \"*b c\""),
        // brackets
        List.of("a: [1, 2\nb: 3\n", "1:4", "`[` is never closed", "write `]` where it"),
        List.of("a: {x: 1\nb: 3\n", "1:4", "`{` is never closed", "write `}` where it"),
        List.of("a: [1] * 2\n", "1:8", "text stands after a closing bracket", "\"[1] * 2\""),
        List.of("a: [1, 2]]\n", "1:10", "`]` belongs to no opening bracket", "remove it"),
        List.of("a: {b: c}}\n", "1:10", "`}` belongs to no opening bracket", "remove it"),
        List.of("a: [1,, 2]\n", "1:7", "a value is missing before this comma", "remove the"),
        List.of("a: {b: 1\n  c: 2}\n", "2:4", "a comma is missing before", "write the comma"),
        List.of(
            "a: { v: discrete([1, 2], [3]), w: 1 }\n",
            "1:9",
            "this value must be quoted here",
            "quote it: \"discrete([1, 2], [3])\""),
        List.of(
            "a: { v: empirical(\"f.csv\", \"c\") }\n",
            "1:9",
            "this value must be quoted here",
            "quote it: 'empirical(\"f.csv\", \"c\")'"),
        List.of("a: [\"b\" c]\n", "1:9", "text stands after a closing quote", "write the comma"));
  }

  static List<List<String>> ofFiles() {
    return List.of(
        // lists
        List.of("a: - b\n", "1:4", "a list cannot begin on the line of", "write [b], or quote"),
        List.of("a: -\n", "1:4", "a list cannot begin on the line of", "on the lines below"),
        List.of("a: 1\n- b\n", "2:1", "a list item stands among keys", "indent the item"),
        List.of("- a\nb: 1\n", "2:1", "a key stands among list items", "begin the line with `-"),
        List.of("-a\nb: c\n", "1:1", "a space is missing after the dash", "write `- a`"),
        // versions between which nobody has decided
        List.of("a:\n<<<<<<< x\n b: 1\n", "2:1", "a merge conflict", "keep one of the versions"),
        List.of("<<<<<<< x\na: 1\n", "1:1", "a merge conflict", "keep one of the versions"),
        // documents and directives
        List.of("%FOO\na: 1\n", "1:1", "a line cannot begin with %", "begin it with # if"),
        List.of("a: 1\n%b: 2\n", "2:1", "a line cannot begin with %", "begin it with # if"),
        List.of("!\n%YAML 1.1\n", "2:1", "a line cannot begin with %", "begin it with # if"),
        List.of("%\n", "1:1", "a line cannot begin with %", "begin it with # if"),
        List.of("a: !x!y 1\n", "1:4", "YAML tags (`!…`) are not used", "remove the tag, or"),
        List.of("a: b\n...\nc: d\n", "3:1", "this stands after the end", "remove it, or indent"),
        List.of("%YAML 2.0\n---\na: 1\n", "1:1", "this is not YAML 1.2", "remove the lines"));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource({"ofLines", "ofValues", "ofFiles"})
  void saysWhatToMend(List<String> mistake) {
    Problem problem = Reader.problem(mistake.get(0));
    assertThat(problem.code()).isEqualTo(Code.SYNTAX);
    assertThat(problem.message()).contains(mistake.get(2));
    assertThat(Reader.place(problem)).isEqualTo(mistake.get(1));
    assertThat(problem.fix()).contains(mistake.get(3));
    assertThat(problem.why()).isNotBlank();
  }

  @Test
  void suggestedTextsStayShort() {
    Problem problem = Reader.problem("a: @" + "long ".repeat(5_000) + "\n");
    assertThat(problem.fix()).hasSizeLessThan(150).endsWith("…\"");
  }
}
