package calc.cli.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;

/**
 * The bundled fonts, and a font of the machine for characters that they lack.
 *
 * @param regular for ordinary letters
 * @param semibold for strong ones
 * @param others whether the machine has fonts of its own; without, an empty box stands for a
 *     character that the bundled ones lack
 */
record Fonts(Font regular, Font semibold, boolean others) {
  private static final class Bundled {
    static final Fonts FONTS = read();
  }

  /**
   * Those of the program.
   *
   * @throws DrawingException if this machine cannot draw fonts
   */
  static Fonts bundled() {
    return Bundled.FONTS;
  }

  private static Fonts read() {
    boolean others = Fontless.prepare();
    return new Fonts(font("Inter-Regular.otf"), font("Inter-SemiBold.otf"), others);
  }

  private static Font font(String file) {
    try (InputStream stream = Typeface.open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException | FontFormatException e) {
      throw new DrawingException("the font " + file + " cannot be read", e);
    }
  }

  /** A text with each character in a font that has it. */
  TextLayout layout(Text text, FontRenderContext context) {
    boolean strong = text.type().semibold();
    float size = (float) text.type().size();
    Font own = (strong ? semibold : regular).deriveFont(size);
    Font other = new Font(Font.SANS_SERIF, strong ? Font.BOLD : Font.PLAIN, 1).deriveFont(size);
    String words = text.words();
    AttributedString runs = new AttributedString(words);
    runs.addAttribute(TextAttribute.FONT, own);
    Typeface face = Typeface.of(strong);
    for (int i = 0; i < words.length(); ) {
      int next = words.offsetByCodePoints(i, 1);
      if (others && !face.has(words.codePointAt(i))) {
        runs.addAttribute(TextAttribute.FONT, other, i, next);
      }
      i = next;
    }
    return new TextLayout(runs.getIterator(), context);
  }
}
