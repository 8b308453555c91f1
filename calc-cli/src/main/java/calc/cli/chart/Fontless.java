package calc.cli.chart;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the bundled fonts be drawn on a machine that has none. The font library of the JDK does not
 * start there, unless it is told that it need not look for any.
 */
final class Fontless {
  private static final String SETTING = "sun.awt.fontconfig";
  private static final String NOTHING_TO_LOOK_FOR = "version=1\nsequence.allfonts=default\n";

  private Fontless() {}

  /**
   * Starts the font library.
   *
   * @return whether the machine has fonts of its own
   * @throws DrawingException if it cannot be started
   */
  static boolean prepare() {
    if (starts()) {
      return true;
    }
    if (!startsWithoutFonts()) {
      throw new DrawingException(
          "a PNG needs a font library, and that of this Java does not start; install fontconfig"
              + " and a font, or draw SVG, which needs neither");
    }
    return false;
  }

  private static boolean starts() {
    try {
      return !new Font(Font.SANS_SERIF, Font.PLAIN, 12).getFamily().isEmpty();
    } catch (InternalError e) {
      return false;
    }
  }

  private static boolean startsWithoutFonts() {
    if (System.getProperty(SETTING) != null) {
      return false;
    }
    try {
      Path file = Files.createTempFile("calc-fonts", ".properties");
      try {
        Files.writeString(file, NOTHING_TO_LOOK_FOR);
        System.setProperty(SETTING, file.toString());
        return starts();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      return false;
    }
  }
}
