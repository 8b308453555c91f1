package calc.cli.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The widths of a bundled font's characters, read from its own tables. The layout of a picture
 * follows from them alone, so that it is the same on every machine, also on one where no font can
 * be drawn.
 */
final class Typeface {
  static final double ASCENT = 0.76;
  static final double DESCENT = 0.24;

  private static final int TABLE_ENTRY = 16;
  private static final int FIRST_ENTRY = 12;
  private static final int FORMAT_OF_GROUPS = 12;
  private static final double ABROAD = 0.55;

  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final int[] advances;
  private final double unitsPerEm;

  private Typeface(ByteBuffer font) {
    unitsPerEm = font.getShort(table(font, "head") + 18);
    int measured = Short.toUnsignedInt(font.getShort(table(font, "hhea") + 34));
    advances = new int[measured];
    int metrics = table(font, "hmtx");
    for (int i = 0; i < measured; i++) {
      advances[i] = Short.toUnsignedInt(font.getShort(metrics + 4 * i));
    }
    readGroups(font);
  }

  private static final class Bundled {
    static final Typeface REGULAR = read("Inter-Regular.otf");
    static final Typeface SEMIBOLD = read("Inter-SemiBold.otf");
  }

  static Typeface of(boolean semibold) {
    return semibold ? Bundled.SEMIBOLD : Bundled.REGULAR;
  }

  /** The bytes of a bundled font. */
  static InputStream open(String file) {
    return Typeface.class.getResourceAsStream("/calc/fonts/" + file);
  }

  /** Whether the font has a character. */
  boolean has(int point) {
    return glyphs.containsKey(point);
  }

  /** The width of a text as a multiple of its size. */
  double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      width += width(text.codePointAt(i));
    }
    return width;
  }

  private double width(int point) {
    Integer glyph = glyphs.get(point);
    if (glyph != null) {
      return advances[Math.min(glyph, advances.length - 1)] / unitsPerEm;
    }
    return elsewhere(point);
  }

  /** What other fonts give to characters that this one lacks, about. */
  private static double elsewhere(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 1 : ABROAD;
    };
  }

  private static boolean isWide(int point) {
    boolean asian = isIn(point, 0x1100, 0x115F) || isIn(point, 0x2E80, 0xA4CF);
    boolean korean = isIn(point, 0xAC00, 0xD7A3) || isIn(point, 0xF900, 0xFAFF);
    boolean full = isIn(point, 0xFE30, 0xFE6F) || isIn(point, 0xFF00, 0xFF60);
    return asian || korean || full || point >= 0x1F000;
  }

  private static boolean isIn(int point, int first, int last) {
    return point >= first && point <= last;
  }

  private static Typeface read(String file) {
    try (InputStream stream = open(file)) {
      return new Typeface(ByteBuffer.wrap(stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int table(ByteBuffer font, String name) {
    byte[] tag = new byte[name.length()];
    int count = font.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = FIRST_ENTRY + TABLE_ENTRY * i;
      font.get(entry, tag);
      if (new String(tag, StandardCharsets.US_ASCII).equals(name)) {
        return font.getInt(entry + 8);
      }
    }
    throw new IllegalStateException("the font has no table " + name);
  }

  /** The table of all planes: runs of characters and of glyphs side by side. */
  private void readGroups(ByteBuffer font) {
    int groups = groups(font);
    int count = font.getInt(groups + 12);
    for (int i = 0; i < count; i++) {
      int group = groups + 16 + 12 * i;
      int first = font.getInt(group);
      int last = font.getInt(group + 4);
      for (int point = first; point <= last; point++) {
        glyphs.put(point, font.getInt(group + 8) + point - first);
      }
    }
  }

  private static int groups(ByteBuffer font) {
    int map = table(font, "cmap");
    int count = font.getShort(map + 2);
    for (int i = 0; i < count; i++) {
      int table = map + font.getInt(map + 4 + 8 * i + 4);
      if (font.getShort(table) == FORMAT_OF_GROUPS) {
        return table;
      }
    }
    throw new IllegalStateException("the font has no table of all characters");
  }
}
