package calc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the documents are what the program draws, to the byte. */
class ChartsPageTest {
  @Test
  void showsWhatTheProgramDraws(@TempDir Path drawn) throws IOException {
    Path docs = Document.root().resolve("docs");
    Path charts = docs.resolve("charts");
    ChartsPage page = new ChartsPage(drawn);
    if (Document.updating()) {
      Files.createDirectories(charts);
      for (String old : ChartsPage.pictures(charts)) {
        Files.delete(charts.resolve(old));
      }
      page.files().forEach((name, svg) -> Document.write(charts.resolve(name), svg));
      Document.write(docs.resolve("charts.md"), page.text());
    }
    assertThat(Document.text(docs.resolve("charts.md"))).isEqualTo(page.text());
    assertThat(ChartsPage.pictures(charts)).isEqualTo(List.copyOf(page.files().keySet()));
    for (Map.Entry<String, String> picture : page.files().entrySet()) {
      assertThat(Document.text(charts.resolve(picture.getKey())))
          .as(picture.getKey())
          .isEqualTo(picture.getValue());
    }
  }
}
