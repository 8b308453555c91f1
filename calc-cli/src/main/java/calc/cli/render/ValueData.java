package calc.cli.render;

import calc.core.result.Value;
import java.util.Map;

/** A value as JSON: the number in exactly the unit beside it, or null and what is missing. */
final class ValueData {
  private final Numbers numbers;

  ValueData(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The fields of a value, to be added to. */
  Fields fields(Value value) {
    Fields fields =
        new Fields().with("value", Numbers.exact(value)).with("unit", value.unit().symbol());
    return value.isKnown()
        ? fields.with("text", numbers.text(value))
        : fields.with("missing", value.missing());
  }

  /** A value alone. */
  Map<String, Object> of(Value value) {
    return fields(value).map();
  }
}
