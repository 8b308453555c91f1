package calc.core.problem;

import java.util.Objects;

/**
 * A place in a text: where something a person wrote begins.
 *
 * @param source the text
 * @param offset index of the character in {@link Source#text()}
 */
public record Origin(Source source, int offset) implements Comparable<Origin> {
  public Origin {
    Objects.requireNonNull(source);
  }

  /** Line, from 1. */
  public int line() {
    return source.line(offset);
  }

  /** Column in characters, from 1. */
  public int column() {
    return source.column(offset);
  }

  /** The line of text that holds this place, without its line end. */
  public String lineText() {
    return source.lineText(line());
  }

  /** The place some characters further on in the same text. */
  public Origin plus(int characters) {
    return source.at(offset + characters);
  }

  /** {@code file:line:column}, as compilers write it. */
  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }

  /** Order within one text; texts in the order of their names. */
  @Override
  public int compareTo(Origin other) {
    int byName = source == other.source ? 0 : source.name().compareTo(other.source.name());
    return byName != 0 ? byName : Integer.compare(offset, other.offset);
  }
}
