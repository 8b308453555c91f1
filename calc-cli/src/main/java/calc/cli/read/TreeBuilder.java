package calc.cli.read;

import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Puts the parser's events together to a tree, on a stack of its own, within the {@link Limits}.
 *
 * <p>Mutable, for one text.
 */
final class TreeBuilder {
  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> CORE_TAGS =
      Set.of("str", "int", "float", "bool", "null", "map", "seq");

  /** A node that others may refer to, with what it counts for wherever it is repeated. */
  private record Anchored(Node node, int size, int height) {}

  private final Source source;
  private final CodePoints places;
  private final ScalarPlaces scalars;
  private final Deque<OpenNode> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Mistakes mistakes = new Mistakes();
  private Node root;
  private int nodes;
  private int aliases;
  private boolean usable = true;
  private Problem stop;
  private Scalar lastText;
  private int lastTextEnd;

  TreeBuilder(Source source) {
    this.source = source;
    this.places = new CodePoints(source.text());
    this.scalars = new ScalarPlaces(source);
  }

  /** Offset of a code point of the text, which is what the parser counts. */
  int offset(int codePoint) {
    return places.offset(codePoint);
  }

  /** Whether what comes next stands inside brackets or braces. */
  boolean inFlow() {
    return !open.isEmpty() && open.peek().isFlow();
  }

  /** The last text, if it is quoted, runs over several lines and ends in the line of an offset. */
  Optional<Scalar> longQuoteBefore(int at) {
    return Optional.ofNullable(lastText)
        .filter(text -> !text.plain() && "\"'".indexOf(first(text)) >= 0)
        .filter(text -> text.origin().line() < source.at(at).line())
        .filter(text -> source.at(lastTextEnd).line() == source.at(at).line());
  }

  /** Offset after the last text. */
  int lastTextEnd() {
    return lastTextEnd;
  }

  /** Takes the next event; false when reading must stop. */
  boolean accept(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> document(start(event));
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case SequenceStart, MappingStart -> begin((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> end();
      default -> {
        // stream and document ends carry nothing
      }
    }
    return stop == null;
  }

  /** The tree, and everything that is wrong with it. */
  Optional<Node> finish(Problems problems) {
    if (stop != null) {
      problems.add(stop);
      return Optional.empty();
    }
    mistakes.giveTo(problems);
    if (!usable) {
      return Optional.empty();
    }
    return Optional.of(root == null ? Scalar.contiguous("", true, source.at(0), 0) : root);
  }

  private void document(int at) {
    if (root != null) {
      stop = Refusals.secondDocument(source.at(at));
    }
  }

  private void scalar(ScalarEvent event) {
    int end = places.offset(event.getEndMark().orElseThrow().getIndex());
    Scalar scalar = scalars.scalar(event, start(event), end);
    lastText = scalar;
    lastTextEnd = end;
    if (scalar.text().length() > Limits.SCALAR_CHARACTERS) {
      stop = Limits.scalarTooLong(scalar.origin());
      return;
    }
    if (checkProperties(event, event.getTag()) && event.getAnchor().isPresent()) {
      if (scalar.plain() && scalar.text().isEmpty()) {
        refuse(() -> Refusals.emptyAnchor(source.at(start(event)), inFlow()));
      }
    }
    add(scalar, 1, 0, event.getAnchor());
  }

  private void alias(AliasEvent event) {
    Origin at = source.at(start(event));
    String name = event.getAlias().getValue();
    Anchored target = anchors.get(name);
    if (++aliases > Limits.ALIASES) {
      stop = Limits.tooManyAliases(at);
    } else if (open.stream().anyMatch(node -> node.hasAnchor(name))) {
      stop = Refusals.circle(at, name);
    } else if (target == null) {
      refuse(() -> Refusals.unknownAlias(at, name, anchors.keySet(), inFlow()));
      add(Scalar.contiguous("", true, at, at.offset()), 1, 0, Optional.empty());
    } else if (open.size() + target.height() > Limits.DEPTH) {
      stop = Limits.tooDeep(at);
    } else {
      add(target.node(), target.size(), target.height(), Optional.empty());
    }
  }

  private void begin(CollectionStartEvent event) {
    Origin at = source.at(start(event));
    checkProperties(event, event.getTag());
    if (open.size() == Limits.DEPTH) {
      stop = Limits.tooDeep(at);
      return;
    }
    count(1, at);
    boolean table = event instanceof MappingStartEvent;
    open.push(new OpenNode(table, event.isFlow(), at, event.getAnchor()));
  }

  private void end() {
    OpenNode closed = open.pop();
    Node node = closed.close(mistakes);
    nodes -= closed.size();
    add(node, closed.size(), closed.height(), closed.anchor());
  }

  private void add(Node node, int size, int height, Optional<Anchor> anchor) {
    count(size, node.origin());
    anchor.ifPresent(name -> anchors.put(name.getValue(), new Anchored(node, size, height)));
    OpenNode parent = open.peek();
    if (parent == null) {
      root = node;
    } else if (parent.awaitsKey()) {
      key(parent, node, size);
    } else {
      parent.add(node, size, height);
    }
  }

  private void key(OpenNode parent, Node node, int size) {
    if (!(node instanceof Scalar key)) {
      refuse(() -> Refusals.keyIsNoText(node));
      parent.skipKey(size);
    } else if (key.plain() && key.text().equals("<<")) {
      refuse(() -> Refusals.mergeKey(key.origin()));
      parent.skipKey(size);
    } else if (key.text().length() > Limits.KEY_CHARACTERS) {
      stop = Limits.keyTooLong(key.origin());
    } else {
      parent.key(key);
    }
  }

  /** Counts nodes as they come, so that a bomb is noticed before it is complete. */
  private void count(int more, Origin at) {
    nodes += more;
    if (nodes > Limits.NODES && stop == null) {
      stop = Limits.tooManyNodes(at, aliases > 0);
    }
  }

  private boolean checkProperties(NodeEvent event, Optional<String> tag) {
    boolean fine = tag.isEmpty() || tag.get().equals("!") || isCore(tag.get());
    if (!fine) {
      refuse(() -> Refusals.tag(source.at(start(event)), inFlow()));
    }
    return fine;
  }

  private static boolean isCore(String tag) {
    return tag.startsWith(CORE) && CORE_TAGS.contains(tag.substring(CORE.length()));
  }

  /** Notes something after which the tree is not what the person meant. */
  private void refuse(Supplier<Problem> problem) {
    mistakes.add(problem);
    usable = false;
  }

  private char first(Scalar text) {
    return source.text().charAt(text.origin().offset());
  }

  private int start(Event event) {
    return places.offset(event.getStartMark().orElseThrow().getIndex());
  }
}
