package calc.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Entry;
import calc.core.scenario.Mapping;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import calc.core.scenario.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class YamlReaderLawsTest {

  @Property
  void anyBytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
    Problems problems = new Problems();
    Optional<Node> node =
        TextDecoder.decode("bytes", bytes, problems::add)
            .flatMap(source -> YamlReader.read(source, problems));
    assertThat(node.isPresent() || problems.hasErrors()).isTrue();
  }

  /** Noise made of what YAML is made of gets further into the parser than bytes do. */
  @Property(tries = 5_000)
  void anyNoiseIsReadOrRefusedWithAReason(@ForAll("noise") String text) {
    Problems problems = new Problems();
    Optional<Node> node = YamlReader.read(Source.of("noise", text), problems);
    assertThat(node.isPresent() || problems.hasErrors()).isTrue();
    assertThat(problems.inFileOrder())
        .allSatisfy(
            problem -> {
              assertThat(problem.message()).isNotBlank();
              assertThat(problem.why()).isNotBlank();
              assertThat(problem.fix()).isNotBlank();
            });
    node.ifPresent(YamlReaderLawsTest::visitAllPlaces);
  }

  @Property
  void treePrintedAsJsonComesBackWithItsPlaces(@ForAll("trees") Object tree) {
    JsonPrinter printer = new JsonPrinter();
    String json = printer.print(tree);
    List<String> read = new ArrayList<>();
    flatten(Reader.tree(json), read);
    assertThat(read).isEqualTo(printer.expected());
  }

  @Property
  void quotedTextPointsAtWhatItSays(@ForAll("lines") List<String> lines) {
    String raw = String.join("\n  ", lines);
    everyCharacterStandsWhereItPoints("a: '" + raw.replace("'", "''") + "'\nb: 1\n");
    String escaped = raw.replace("\\", "\\\\").replace("\"", "\\\"");
    everyCharacterStandsWhereItPoints("a: \"" + escaped + "\"\nb: 1\n");
  }

  @Property
  void blockTextPointsAtWhatItSays(
      @ForAll("lines") List<String> lines, @ForAll("headers") String header) {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      String raw = String.join(lineEnd + "  ", lines);
      String text = "a: " + header + lineEnd + "  " + raw + lineEnd + "b: 1" + lineEnd;
      everyCharacterStandsWhereItPoints(text);
    }
  }

  @Property
  void plainTextPointsAtWhatItSays(@ForAll("words") List<String> words) {
    everyCharacterStandsWhereItPoints("a: x" + String.join("", words) + "\nb: 1\n");
  }

  @Provide
  Arbitrary<String> noise() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            ": ", "- ", "? ", "\n", "\n  ", "\n\t", "a", "b:", "'", "\"", "[", "]", "{", "}", ",",
            "&a ", "*a", "!x ", "!!str ", "|", ">", "%", "@", "`", "#", " # ", "\\", "(", ")",
            "---", "...\n", "<<", "~", "\r\n", "😀", "\u0007", "\uFEFF", "5,000", "f(x", "\u2028");
    return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<Object> trees() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(5).map(this::withoutHalves),
            Arbitraries.of("😀", "𝒳", "<<", "a: ", "\\", "\""));
    Arbitrary<String> texts = pieces.list().ofMaxSize(4).map(list -> String.join("", list));
    Arbitrary<Object> numbers = Arbitraries.doubles().map(number -> number);
    Arbitrary<Object> leaves = Arbitraries.oneOf(texts.map(text -> text), numbers);
    return Arbitraries.recursive(
        () -> leaves,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(list -> list),
                Arbitraries.maps(texts, inner).ofMaxSize(4).map(map -> map)),
        0,
        4);
  }

  /** Half a pair of surrogates is no character. */
  private String withoutHalves(String text) {
    return text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> pieces =
        Arbitraries.of("a", "b ", " ", "'", "\"", "#", ": ", "- ", "😀", "\\", "\t", "ä", ",");
    Arbitrary<String> line = pieces.list().ofMaxSize(6).map(list -> String.join("", list));
    return line.list().ofMaxSize(6).map(this::withText);
  }

  /** Block texts need a first line that is neither blank nor indented. */
  private List<String> withText(List<String> lines) {
    List<String> result = new ArrayList<>(lines);
    result.add(0, "x");
    result.add("x");
    return result;
  }

  @Provide
  Arbitrary<String> headers() {
    return Arbitraries.of("|", "|-", "|+", ">", ">-", ">+", "|2", ">2-", "| # remark");
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("a", " b", "😀", "  c", "\n  d", "\n\n  e", " \t\n \n  f", "'", "\r\n  g")
        .list()
        .ofMaxSize(10);
  }

  private static void everyCharacterStandsWhereItPoints(String file) {
    Scalar scalar = Reader.scalar(Reader.tree(file), "a");
    int last = -1;
    for (int i = 0; i < scalar.text().length(); i++) {
      int offset = scalar.at(i).offset();
      assertThat(offset).isGreaterThan(last);
      assertThat(standsFor(file.charAt(offset), scalar.text().charAt(i))).isTrue();
      last = offset;
    }
    assertThat(scalar.at(scalar.text().length()).offset()).isGreaterThan(last);
  }

  private static boolean standsFor(char written, char said) {
    boolean lineEnd = written == '\n' || written == '\r';
    return written == said || (lineEnd && (said == ' ' || said == '\n')) || written == '\\';
  }

  private static void visitAllPlaces(Node node) {
    List<String> all = new ArrayList<>();
    flatten(node, all);
    if (node instanceof Scalar scalar) {
      for (int i = 0; i <= scalar.text().length(); i++) {
        scalar.at(i).line();
      }
    }
  }

  private static void flatten(Node node, List<String> all) {
    if (node instanceof Scalar scalar) {
      all.add(scalar.origin().offset() + " " + scalar.text());
    } else if (node instanceof Sequence list) {
      all.add(list.origin().offset() + " list");
      list.items().forEach(item -> flatten(item, all));
    } else {
      all.add(node.origin().offset() + " table");
      for (Entry entry : ((Mapping) node).entries()) {
        flatten(entry.key(), all);
        flatten(entry.value(), all);
      }
    }
  }

  /** Prints JSON and notes what stands where. */
  private static final class JsonPrinter {
    private final StringBuilder json = new StringBuilder();
    private final List<String> expected = new ArrayList<>();

    String print(Object tree) {
      value(tree);
      return json.toString();
    }

    List<String> expected() {
      return expected;
    }

    private void value(Object tree) {
      if (tree instanceof List<?> list) {
        note("list");
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
          json.append(i == 0 ? "" : ",\n\t");
          value(list.get(i));
        }
        json.append(']');
      } else if (tree instanceof Map<?, ?> map) {
        note("table");
        json.append("{ ");
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.append(first ? "" : ",");
          first = false;
          value(entry.getKey());
          json.append(":");
          value(entry.getValue());
        }
        json.append("\n}");
      } else {
        note(tree.toString());
        json.append(tree instanceof String text ? quoted(text) : tree.toString());
      }
    }

    private void note(String what) {
      expected.add(json.length() + " " + what);
    }

    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder("\"");
      text.chars().forEach(c -> quoted.append(escaped((char) c)));
      return quoted.append('"').toString();
    }

    private static String escaped(char c) {
      boolean asItIs = c >= ' ' && c != '"' && c != '\\' && (c < 0x7F || c > 0xA0) && c < 0xFE00;
      return asItIs ? String.valueOf(c) : String.format("\\u%04x", (int) c);
    }
  }
}
