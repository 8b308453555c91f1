package calc.cli.read;

import static calc.cli.read.Reader.place;
import static calc.cli.read.Reader.scalar;
import static calc.cli.read.Reader.tree;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.scenario.Scalar;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalarPlacesTest {

  /** Line and column of each character of {@code a}, and of its end. */
  private static String places(String text) {
    Scalar scalar = scalar(tree(text), "a");
    return IntStream.rangeClosed(0, scalar.text().length())
        .mapToObj(i -> place(scalar.at(i)))
        .collect(Collectors.joining(" "));
  }

  private static String text(String text) {
    return scalar(tree(text), "a").text();
  }

  @Test
  void plain() {
    assertThat(places("a: bcd # e\n")).isEqualTo("1:4 1:5 1:6 1:7");
    assertThat(text("a: b\n  c\n\n  d\n")).isEqualTo("b c\nd");
    assertThat(places("a: b\n  c\n\n  d\n")).isEqualTo("1:4 1:5 2:3 3:1 4:3 4:4");
    assertThat(places("a: b  \t\n  c\n")).isEqualTo("1:4 1:8 2:3 2:4");
  }

  @Test
  void singleQuoted() {
    assertThat(places("a: 'bc'\n")).isEqualTo("1:5 1:6 1:7");
    assertThat(text("a: 'it''s'\n")).isEqualTo("it's");
    assertThat(places("a: 'it''s'\n")).isEqualTo("1:5 1:6 1:7 1:9 1:10");
    assertThat(text("a: ' b\n\n\n  c '\n")).isEqualTo(" b\n\nc ");
    assertThat(places("a: ' b\n\n\n  c '\n")).isEqualTo("1:5 1:6 2:1 3:1 4:3 4:4 4:5");
  }

  @Test
  void doubleQuoted() {
    assertThat(places("a: \"bc\"\n")).isEqualTo("1:5 1:6 1:7");
    assertThat(text("a: \"\\x41\\u0042\\tC\\\"\"\n")).isEqualTo("AB\tC\"");
    assertThat(places("a: \"\\x41\\u0042\\tC\\\"\"\n")).isEqualTo("1:5 1:9 1:15 1:17 1:18 1:20");
    assertThat(text("a: \"b\\\n   c\n   d\"\n")).isEqualTo("bc d");
    assertThat(places("a: \"b\\\n   c\n   d\"\n")).isEqualTo("1:5 2:4 2:5 3:4 3:5");
    assertThat(text("a: \"b \\\n\n   c\"\n")).isEqualTo("b \nc");
    assertThat(places("a: \"b \\\n\n   c\"\n")).isEqualTo("1:5 1:6 2:1 3:4 3:5");
  }

  @Test
  void escapesBeyondTheBasicPlane() {
    assertThat(text("a: \"\\U0001F600b\"\n")).isEqualTo("😀b");
    assertThat(places("a: \"\\U0001F600b\"\n")).isEqualTo("1:5 1:5 1:15 1:16");
    assertThat(text("a: \"\\ud83d\\ude00b\"\n")).isEqualTo("😀b");
    assertThat(places("a: \"\\ud83d\\ude00b\"\n")).isEqualTo("1:5 1:11 1:17 1:18");
  }

  @Test
  void charactersBeyondTheBasicPlaneCountAsOneColumn() {
    assertThat(places("😀: 1\na: b😀c\n")).isEqualTo("2:4 2:5 2:6 2:6 2:7");
    assertThat(places("x: 😀\n😀😀: 😀\na: '😀'''\n")).isEqualTo("3:5 3:6 3:6 3:8");
  }

  @Test
  void literalBlock() {
    assertThat(text("a: |\n  b\n   c\n\n  d\n\n\ne: 1\n")).isEqualTo("b\n c\n\nd\n");
    assertThat(places("a: |\n  b\n   c\n\n  d\n\n\ne: 1\n"))
        .isEqualTo("2:3 2:4 3:3 3:4 3:5 4:1 5:3 5:4 6:1");
    assertThat(text("a: |+\n  b\n\n\nc: 1\n")).isEqualTo("b\n\n\n");
    assertThat(places("a: |+\n  b\n\n\nc: 1\n")).isEqualTo("2:3 2:4 3:1 4:1 5:1");
    assertThat(text("a: |2- # remark\n   b\n  c")).isEqualTo(" b\nc");
    assertThat(places("a: |2- # remark\n   b\n  c")).isEqualTo("2:3 2:4 2:5 3:3 3:4");
  }

  @Test
  void foldedBlock() {
    assertThat(text("a: >-\n  b\n  c\n\n  d\n   e\n  f\n")).isEqualTo("b c\nd\n e\nf");
    assertThat(places("a: >-\n  b\n  c\n\n  d\n   e\n  f\n"))
        .isEqualTo("2:3 2:4 3:3 4:1 5:3 5:4 6:3 6:4 6:5 7:3 7:4");
  }

  @Test
  void lineEndsOfOtherSystems() {
    assertThat(places("a: >-\r\n  b\r\n  c\r\n\r\n  d\r\n")).isEqualTo("2:3 2:4 3:3 4:1 5:3 5:4");
    assertThat(places("x: 1\ra: 'b\r\r  c'\r")).isEqualTo("2:5 3:1 4:3 4:4");
    assertThat(places("a: b\r\n  c\r\n")).isEqualTo("1:4 1:5 2:3 2:4");
  }

  @Test
  void propertiesBeforeATextAreSkipped() {
    assertThat(places("a: &x !!str bc\n")).isEqualTo("1:13 1:14 1:15");
    assertThat(places("a: !!str # remark\n  'b'\n")).isEqualTo("2:4 2:5");
    assertThat(places("a: &x |\n  b\n")).isEqualTo("2:3 2:4 3:1");
  }

  @Test
  void emptyTexts() {
    assertThat(places("a: ''\n")).isEqualTo("1:5");
    assertThat(places("a: |-\n\nb: 1\n")).hasSizeGreaterThan(2);
    assertThat(places("a:\nb: 1\n")).isEqualTo("1:3");
  }
}
