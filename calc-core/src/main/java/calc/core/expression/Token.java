package calc.core.expression;

import calc.core.unit.Literal;
import java.util.Optional;

/** One word of an expression: {@code text} spans {@code start} to {@code end} in the source. */
record Token(Kind kind, String text, int start, int end, Optional<Literal> literal) {
  enum Kind {
    /** A number with its scale and unit. */
    LITERAL,
    /** A unit after {@code in}, as a literal of one. */
    UNIT,
    /** A name, with dots. */
    NAME,
    /** A quoted text. */
    TEXT,
    /** An operator, bracket or comma. */
    SYMBOL,
    /** Nothing more. */
    END
  }

  static Token of(Kind kind, String text, int start, int end) {
    return new Token(kind, text, start, end, Optional.empty());
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
  }
}
