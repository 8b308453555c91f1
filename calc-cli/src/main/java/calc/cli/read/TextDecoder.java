package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Bytes to text, in strict UTF-8: what cannot be text is refused, and nothing is replaced. */
final class TextDecoder {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextDecoder() {}

  /**
   * A source from bytes.
   *
   * @param name what a message calls it
   * @param bytes all of it; a byte order mark is skipped
   * @param problems receives what keeps it from being text
   */
  static Optional<Source> decode(String name, byte[] bytes, Consumer<Problem> problems) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, chars, true);
    if (result.isError()) {
      problems.accept(notUtf8(name, bytes, in.position()));
      return Optional.empty();
    }
    String text = chars.flip().toString();
    String content = text.startsWith("" + BYTE_ORDER_MARK) ? text.substring(1) : text;
    int control = control(content);
    if (control >= 0) {
      problems.accept(binary(name, content, control));
      return Optional.empty();
    }
    return Optional.of(Source.of(name, content));
  }

  private static Problem notUtf8(String name, byte[] bytes, int offset) {
    long line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    String place = String.format(Locale.ROOT, "offset %,d in line %d", offset, line);
    String shown = String.format("0x%02X at ", bytes[offset]) + place;
    boolean wide =
        bytes.length > 1 && (bytes[0] & 0xFE) == 0xFE && (bytes[0] ^ bytes[1]) == 1 && offset == 0;
    return Problem.of(Code.UNREADABLE, name + " is not UTF-8 text: byte " + shown)
        .because(
            wide
                ? "it begins as UTF-16 does, in which some editors save"
                : "the bytes there form no character of UTF-8")
        .mend("save it as UTF-8, or check that it is the file you mean");
  }

  private static Problem binary(String name, String text, int at) {
    String line = String.valueOf(1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
    return Problem.of(
            Code.UNREADABLE,
            name + " is not text: it holds " + Texts.unicode(text.charAt(at)) + " in line " + line)
        .because("control characters show that it is a binary file, or was damaged")
        .mend("check that it is the file you mean");
  }

  /** The first character that no text file holds, or -1. Tabs and line ends are fine. */
  private static int control(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean low = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      boolean high = c >= 0x7F && c < 0xA0 && c != 0x85;
      if (low || high || c == 0xFFFE || c == 0xFFFF) {
        return i;
      }
    }
    return -1;
  }
}
