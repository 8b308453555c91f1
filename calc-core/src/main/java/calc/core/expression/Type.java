package calc.core.expression;

import calc.core.unit.Unit;

/** What an expression yields. */
public sealed interface Type {
  /** Where a number's wholeness comes from. */
  enum Count {
    /** It was rounded to whole numbers, or is counted from such: nodes. */
    WHOLE,
    /** A whole literal; keeps other counts whole, but is no count by itself. */
    NEUTRAL,
    /** Anything else. */
    FRACTIONAL
  }

  /** A number that measures something. */
  record Num(Unit unit, Count count) implements Type {
    boolean isWhole() {
      return count != Count.FRACTIONAL;
    }

    /** The count of a sum or product of both. */
    Count with(Num other) {
      if (!isWhole() || !other.isWhole()) {
        return Count.FRACTIONAL;
      }
      return count == Count.WHOLE || other.count == Count.WHOLE ? Count.WHOLE : Count.NEUTRAL;
    }
  }

  /** A condition that holds or does not. */
  record Truth() implements Type {}

  /** A list whose items share a type. */
  record Many(Type item) implements Type {}

  /** Wrong, and reported already; silences follow-up problems. */
  record Unknown() implements Type {}

  /** A fractional number in a unit. */
  static Num of(Unit unit) {
    return new Num(unit, Count.FRACTIONAL);
  }

  /** What it is, for a message. */
  default String describe() {
    if (this instanceof Num num) {
      return num.unit().dimension().describe();
    } else if (this instanceof Many) {
      return "a list";
    }
    return this instanceof Truth ? "a condition" : "unknown";
  }
}
