package calc.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import calc.cli.render.Legible;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a stranger writes is text. */
class HtmlTest {
  private static final String START = "<!DOCTYPE html>\n<p title=\"";

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "</script>",
            "<!--",
            "-->",
            "]]>",
            "\" onclick=\"x",
            "' onclick='x",
            "&lt;",
            "&#x3c;",
            "<",
            ">",
            "&",
            "\0",
            "\u202e",
            "\ud800",
            "\n");
    return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(12))
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  @Property
  void textAndAttributesAreReadBackAsTheyWere(@ForAll("hostile") String text) {
    String page = new Html().element("p", text, "title", text).page();
    String legible = Legible.line(text);
    assertThat(page).startsWith(START).endsWith("</p>\n");
    String inside = page.substring(START.length(), page.length() - "</p>\n".length());
    assertThat(inside.chars().filter(c -> c == '"')).hasSize(1);
    assertThat(inside.chars().filter(c -> c == '<')).isEmpty();
    assertThat(inside.chars().filter(c -> c == '>')).hasSize(1);
    String[] parts = inside.split("\">", -1);
    assertThat(parts).hasSize(2);
    assertThat(unescaped(parts[0])).isEqualTo(legible);
    assertThat(unescaped(parts[1])).isEqualTo(legible);
  }

  private static String unescaped(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Test
  void anAttributeWithoutAValueIsLeftOut() {
    assertThat(new Html().element("p", "x", "class", null, "id", "y").page())
        .isEqualTo("<!DOCTYPE html>\n<p id=\"y\">x</p>\n");
  }

  @Test
  void anElementThatDoesNotEndIsRefused() {
    Html html = new Html().open("p");
    assertThatThrownBy(html::page).hasMessageContaining("not ended: [p]");
  }
}
