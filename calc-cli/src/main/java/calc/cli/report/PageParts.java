package calc.cli.report;

import calc.cli.chart.Drawing;
import calc.cli.chart.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What every page holds besides its words: a style, a script, and the rule that nothing else runs.
 */
final class PageParts {
  private PageParts() {}

  /** The style, with the colours of charts for either ground; paper is light. */
  static String style() {
    return resource("report.css")
        + ":root {\n"
        + Drawing.variables(Look.LIGHT)
        + "}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n"
        + Drawing.variables(Look.DARK)
        + "}\n}\n";
  }

  static String script() {
    return resource("report.js");
  }

  /** Nothing is fetched from anywhere, and of scripts only ours runs. */
  static String policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
        + digest(script())
        + "'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream file = PageParts.class.getResourceAsStream("/calc/report/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
