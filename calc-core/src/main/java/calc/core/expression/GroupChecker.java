package calc.core.expression;

import calc.core.problem.Code;
import calc.core.problem.Suggestion;
import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/** Checks what joins several values of one measure: lists, ranges, and "k of" a list. */
final class GroupChecker {
  private final Checker checker;

  GroupChecker(Checker checker) {
    this.checker = checker;
  }

  Type list(Syntax.Items items) {
    if (items.items().isEmpty()) {
      return checker.error(
          items.start(), Code.MISSING, "an empty list", "", "write its values, as in [a, b]");
    }
    Type shared = new Type.Unknown();
    Syntax leader = items;
    for (Syntax item : items.items()) {
      Type type = checker.type(item);
      if (shared instanceof Type.Unknown) {
        shared = type;
        leader = item;
      } else {
        shared = joined(leader, item, shared, type);
      }
    }
    return new Type.Many(shared);
  }

  private Type joined(Syntax leader, Syntax item, Type shared, Type type) {
    if (shared instanceof Type.Num first && type instanceof Type.Num num) {
      if (!first.unit().dimension().equals(num.unit().dimension())) {
        return checker.error(
            item.start(),
            Code.UNIT_MISMATCH,
            "the items of a list must be alike",
            "the first is "
                + first.describe()
                + ", "
                + checker.quote(item)
                + " is "
                + num.describe(),
            Remedy.alike(checker.expression(), leader, first, item, num));
      }
      checker.warnOfLabels(item.start(), "put into one list", first, num);
      return new Type.Num(Checker.shared(first.unit(), num.unit()), first.with(num));
    }
    if (shared instanceof Type.Many first && type instanceof Type.Many many) {
      return new Type.Many(joined(leader, item, first.item(), many.item()));
    }
    if (type instanceof Type.Unknown || type.getClass() == shared.getClass()) {
      return shared;
    }
    return checker.error(
        item.start(),
        Code.UNIT_MISMATCH,
        "the items of a list must be alike",
        "the first is " + shared.describe() + ", " + checker.quote(item) + " is " + type.describe(),
        "");
  }

  Type range(Syntax.Range range) {
    Optional<Type.Num> low = checker.number(checker.type(range.low()), range.low(), "before `to`");
    Optional<Type.Num> high =
        checker.number(checker.type(range.high()), range.high(), "after `to`");
    if (range.family().isPresent() && !Spread.rangeFamilies().contains(range.family().get())) {
      return checker.error(
          range.end() - range.family().get().length(),
          Code.UNKNOWN_NAME,
          "a range cannot be read as " + range.family().get(),
          "",
          Suggestion.didYouMean(range.family().get(), Spread.rangeFamilies())
              .orElse("write as " + Suggestion.either(Spread.rangeFamilies())));
    }
    if (low.isEmpty() || high.isEmpty()) {
      return new Type.Unknown();
    }
    if (!low.get().unit().dimension().equals(high.get().unit().dimension())) {
      return checker.error(
          range.start(),
          Code.UNIT_MISMATCH,
          "the ends of a range must be alike",
          checker.quote(range.low())
              + " is "
              + low.get().describe()
              + ", "
              + checker.quote(range.high())
              + " is "
              + high.get().describe(),
          Remedy.alike(checker.expression(), range.low(), low.get(), range.high(), high.get()));
    }
    checker.warnOfLabels(range.start(), "span", low.get(), high.get());
    if (isReversed(range)) {
      return checker.error(
          range.start(),
          Code.OUT_OF_RANGE,
          "the first end of a range must be below the second",
          "a range reaches from its 5th to its 95th percentile",
          "put the smaller end first; a value that is certain needs no range");
    }
    return Type.of(Checker.shared(low.get().unit(), high.get().unit()));
  }

  /** Whether both ends are written out and in the wrong order; others show when they are known. */
  private static boolean isReversed(Syntax.Range range) {
    OptionalDouble low = written(range.low().bare());
    OptionalDouble high = written(range.high().bare());
    return low.isPresent() && high.isPresent() && !(low.getAsDouble() < high.getAsDouble());
  }

  private static OptionalDouble written(Syntax node) {
    if (node instanceof Syntax.Unary minus && minus.operator() == Operator.SUBTRACT) {
      OptionalDouble value = written(minus.operand().bare());
      return value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
    }
    return node instanceof Syntax.Constant number
        ? OptionalDouble.of(number.literal().value())
        : OptionalDouble.empty();
  }

  Type atLeast(Syntax.Of of) {
    Optional<Type.Num> count = checker.number(checker.type(of.count()), of.count(), "before `of`");
    Type items = checker.type(of.items());
    if (count.isEmpty()
        || !(items instanceof Type.Many many)
        || many.item() instanceof Type.Unknown) {
      return new Type.Unknown();
    }
    if (many.item() instanceof Type.Truth) {
      return new Type.Truth();
    }
    boolean plain =
        many.item() instanceof Type.Num num && num.unit().dimension().equals(Dimension.NONE);
    if (!plain || !count.get().unit().dimension().equals(Dimension.NONE)) {
      return checker.error(
          of.start(),
          Code.UNIT_MISMATCH,
          "`of` counts plain numbers",
          "k of [a, b, …] is the probability that at least k of these hold",
          "give probabilities or conditions");
    }
    return Type.of(Unit.PERCENT);
  }
}
