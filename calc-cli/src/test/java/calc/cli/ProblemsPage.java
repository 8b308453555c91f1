package calc.cli;

import calc.core.problem.Code;
import calc.core.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code docs/problems.md}: every code, with a message as it is printed. */
final class ProblemsPage {
  private static final String INTRODUCTION =
      """
      A message says what is wrong, where, why, and how to mend it. The code in it never changes its
      meaning; it also stands in the JSON output. After an error nothing is computed, and the exit code
      is 3. After a warning the result stands; `silence` in the scenario keeps one quiet, with a reason.
      """;

  private static final Path FOLDER = Path.of("calc-cli/src/test/resources/broken");

  /** Which of the broken scenarios stands for a code. */
  private static final Map<Code, String> EXAMPLES = Map.of();

  private ProblemsPage() {}

  static String text() {
    Page page = new Page("Problems").paragraph(INTRODUCTION);
    page.section("Errors");
    add(Severity.ERROR, page);
    page.section("Warnings");
    add(Severity.WARNING, page);
    return page.toString();
  }

  private static void add(Severity severity, Page page) {
    for (Code code : codes(severity)) {
      page.part(code.name()).paragraph(code.meaning());
      if (EXAMPLES.containsKey(code)) {
        page.block("text", message(EXAMPLES.get(code)));
      }
    }
  }

  private static List<Code> codes(Severity severity) {
    return Arrays.stream(Code.values()).filter(code -> code.severity() == severity).toList();
  }

  /** What is printed about a scenario that calls itself by a short name. */
  private static String message(String file) {
    String text = Document.text(Document.root().resolve(FOLDER).resolve(file));
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Console.run(List.of("run", "-"), in).printed().replace("<stdin>", "api.yaml");
  }
}
