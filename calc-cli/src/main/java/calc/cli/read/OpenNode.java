package calc.cli.read;

import calc.core.problem.Origin;
import calc.core.scenario.Entry;
import calc.core.scenario.Mapping;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import calc.core.scenario.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;

/** A list or table whose end has not come yet. */
final class OpenNode {
  private final boolean table;
  private final boolean flow;
  private final Origin origin;
  private final Optional<Anchor> anchor;
  private final List<Node> items = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private Scalar key;
  private boolean keySkipped;
  private int size = 1;
  private int height = 1;

  OpenNode(boolean table, boolean flow, Origin origin, Optional<Anchor> anchor) {
    this.table = table;
    this.flow = flow;
    this.origin = origin;
    this.anchor = anchor;
  }

  Optional<Anchor> anchor() {
    return anchor;
  }

  boolean isFlow() {
    return flow;
  }

  boolean hasAnchor(String name) {
    return anchor.isPresent() && anchor.get().getValue().equals(name);
  }

  /** Nodes in it so far, itself included. */
  int size() {
    return size;
  }

  /** Levels of lists and tables so far, itself included. */
  int height() {
    return height;
  }

  boolean awaitsKey() {
    return table && key == null && !keySkipped;
  }

  void key(Scalar next) {
    key = next;
    size++;
  }

  /** The next value belongs to a key that was refused. */
  void skipKey(int keySize) {
    keySkipped = true;
    size += keySize;
  }

  void add(Node node, int nodeSize, int nodeHeight) {
    size += nodeSize;
    height = Math.max(height, nodeHeight + 1);
    if (!table) {
      items.add(node);
    } else if (key != null) {
      entries.add(new Entry(key, node));
    }
    key = null;
    keySkipped = false;
  }

  /** The finished node. */
  Node close(Mistakes mistakes) {
    if (!table) {
      return new Sequence(origin, flow ? CutTexts.rejoinItems(items, mistakes) : items);
    }
    List<Entry> whole = flow ? CutTexts.rejoinEntries(entries, mistakes) : entries;
    return new Mapping(origin, withoutDuplicates(whole, mistakes));
  }

  private static List<Entry> withoutDuplicates(List<Entry> entries, Mistakes mistakes) {
    Map<String, Scalar> seen = new HashMap<>();
    List<Entry> unique = new ArrayList<>();
    for (Entry entry : entries) {
      Scalar first = seen.putIfAbsent(entry.key().text(), entry.key());
      if (first == null) {
        unique.add(entry);
      } else {
        mistakes.add(() -> Refusals.duplicate(entry.key(), first));
      }
    }
    return unique;
  }
}
