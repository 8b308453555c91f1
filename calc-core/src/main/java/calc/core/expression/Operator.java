package calc.core.expression;

import java.util.Optional;

/** The operators, with the word for a sentence such as "cannot add a and b". */
public enum Operator {
  ADD("+", "add"),
  SUBTRACT("-", "subtract"),
  MULTIPLY("*", "multiply"),
  DIVIDE("/", "divide"),
  POWER("^", "raise"),
  EQUAL("=", "compare"),
  NOT_EQUAL("!=", "compare"),
  LESS("<", "compare"),
  AT_MOST("<=", "compare"),
  GREATER(">", "compare"),
  AT_LEAST(">=", "compare"),
  AND("and", "join"),
  OR("or", "join"),
  NOT("not", "negate");

  private static final Operator[] ALL = values();

  private final String symbol;
  private final String verb;

  Operator(String symbol, String verb) {
    this.symbol = symbol;
    this.verb = verb;
  }

  /** As written. */
  public String symbol() {
    return symbol;
  }

  /** What it does, as a verb. */
  public String verb() {
    return verb;
  }

  /** Whether it compares two numbers. */
  public boolean compares() {
    return verb.equals("compare");
  }

  /** Whether it joins or negates conditions. */
  public boolean isLogic() {
    return this == AND || this == OR || this == NOT;
  }

  static Optional<Operator> of(String symbol) {
    for (Operator operator : ALL) {
      if (operator.symbol.equals(symbol)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }
}
