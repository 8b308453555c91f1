package calc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference pages say what the program knows; {@code -Dgolden.update=true} writes them anew.
 */
class GeneratedDocumentsTest {
  static Stream<Arguments> pages() {
    return Stream.of(
        page("formulas.md", FormulasPage::text),
        page("kinds.md", KindsPage::text),
        page("problems.md", ProblemsPage::text));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void sayWhatTheProgramKnows(String name, Supplier<String> page) {
    Path file = Document.root().resolve("docs").resolve(name);
    if (Document.updating()) {
      Document.write(file, page.get());
    }
    assertThat(Document.text(file)).isEqualTo(page.get());
  }

  private static Arguments page(String name, Supplier<String> text) {
    return Arguments.of(name, text);
  }
}
