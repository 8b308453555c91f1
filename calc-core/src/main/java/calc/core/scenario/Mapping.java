package calc.core.scenario;

import calc.core.problem.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A table of keys in a scenario file, in file order.
 *
 * <p>Immutable. Keys are unique in what a reader hands over; should one stand twice, the first
 * counts.
 */
public final class Mapping implements Node {
  private final Origin origin;
  private final List<Entry> entries;
  private final Map<String, Entry> byKey;

  /**
   * A table.
   *
   * @param origin where it begins: its brace or first key
   * @param entries its keys with their values, in file order
   */
  public Mapping(Origin origin, List<Entry> entries) {
    this.origin = Objects.requireNonNull(origin);
    this.entries = List.copyOf(entries);
    this.byKey = new HashMap<>();
    for (Entry entry : this.entries) {
      byKey.putIfAbsent(entry.key().text(), entry);
    }
  }

  @Override
  public Origin origin() {
    return origin;
  }

  /** Keys with their values, in file order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The value of a key. */
  public Optional<Node> get(String key) {
    return entry(key).map(Entry::value);
  }

  /** A key with its value. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Override
  public String describe() {
    return "a table of keys";
  }

  /** The keys, for a debugger. */
  @Override
  public String toString() {
    return entries.stream().map(entry -> entry.key().text()).toList().toString();
  }
}
