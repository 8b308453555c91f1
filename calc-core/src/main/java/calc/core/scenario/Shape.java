package calc.core.scenario;

import calc.core.problem.Suggestion;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a piece of a scenario file must look like, as data: the check of a file and the JSON Schema
 * for editors are both derived from it, so they cannot drift apart.
 *
 * <p>A shape says nothing about what an expression means; that is for the expression language.
 */
public sealed interface Shape {
  /** What it is for, half a sentence; it becomes the "why" of problems and the schema's help. */
  String meaning();

  /** What it looks like, for a message: "an expression", "a list". */
  String describe();

  /** Whether a text can have this shape. */
  boolean takesText();

  /** A text that holds an expression. */
  record Expression(String meaning) implements Shape {
    /** Refuses what is absent. */
    public Expression {
      Objects.requireNonNull(meaning);
    }

    @Override
    public String describe() {
      return "an expression";
    }

    @Override
    public boolean takesText() {
      return true;
    }
  }

  /** Any text. */
  record Text(String meaning) implements Shape {
    /** Refuses what is absent. */
    public Text {
      Objects.requireNonNull(meaning);
    }

    @Override
    public String describe() {
      return "a text";
    }

    @Override
    public boolean takesText() {
      return true;
    }
  }

  /** A name of a quantity, with dots where it lies in a tier: {@code app.nodes}. */
  record Name(String meaning) implements Shape {
    /** Refuses what is absent. */
    public Name {
      Objects.requireNonNull(meaning);
    }

    @Override
    public String describe() {
      return "a name";
    }

    @Override
    public boolean takesText() {
      return true;
    }
  }

  /** One of a few words. */
  record Choice(List<String> words, String meaning) implements Shape {
    /** Keeps a copy of the words; there is at least one. */
    public Choice {
      words = List.copyOf(words);
      Objects.requireNonNull(meaning);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("a choice needs at least one word");
      }
    }

    @Override
    public String describe() {
      return words.size() == 1 ? "`" + words.get(0) + "`" : "one of " + Suggestion.either(words);
    }

    @Override
    public boolean takesText() {
      return true;
    }
  }

  /** A list whose items all have one shape. */
  record ListOf(Shape item, String meaning) implements Shape {
    /** Refuses what is absent. */
    public ListOf {
      Objects.requireNonNull(item);
      Objects.requireNonNull(meaning);
    }

    @Override
    public String describe() {
      return item instanceof Row ? "a list of lists" : "a list";
    }

    @Override
    public boolean takesText() {
      return false;
    }
  }

  /**
   * A list of a known length, whose items have their own shapes.
   *
   * @param items shapes of the items, in order
   * @param example what it looks like: {@code [peak, payload, 0.6]}
   * @param meaning what it is for
   */
  record Row(List<Shape> items, String example, String meaning) implements Shape {
    /** Keeps a copy of the items. */
    public Row {
      items = List.copyOf(items);
      Objects.requireNonNull(example);
      Objects.requireNonNull(meaning);
    }

    @Override
    public String describe() {
      return "a list such as " + example;
    }

    @Override
    public boolean takesText() {
      return false;
    }
  }

  /**
   * A table whose keys are free and whose values all have one shape.
   *
   * @param value shape of every value
   * @param keysAreNames whether keys become names of quantities: {@code [a-z][a-z0-9_]*}
   * @param meaning what it is for
   */
  record MapOf(Shape value, boolean keysAreNames, String meaning) implements Shape {
    /** Refuses what is absent. */
    public MapOf {
      Objects.requireNonNull(value);
      Objects.requireNonNull(meaning);
    }

    @Override
    public String describe() {
      return "a table of keys";
    }

    @Override
    public boolean takesText() {
      return false;
    }
  }

  /** A table with known keys and no others. */
  record Fields(List<Field> fields, String meaning) implements Shape {
    /** Keeps a copy of the fields. */
    public Fields {
      fields = List.copyOf(fields);
      Objects.requireNonNull(meaning);
    }

    /** The field with a key. */
    public Optional<Field> field(String key) {
      return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The keys, in the order of the fields. */
    public List<String> keys() {
      return fields.stream().map(Field::key).toList();
    }

    @Override
    public String describe() {
      return "a table of keys";
    }

    @Override
    public boolean takesText() {
      return false;
    }
  }

  /**
   * One shape for a text and another for everything else: {@code 5M users} or {@code {value: 5M}}.
   */
  record Either(Shape whenScalar, Shape otherwise) implements Shape {
    /** Refuses two shapes that could not be told apart. */
    public Either {
      if (!whenScalar.takesText() || otherwise.takesText()) {
        throw new IllegalArgumentException("the first shape must take texts, the second must not");
      }
    }

    @Override
    public String meaning() {
      return whenScalar.meaning().isEmpty() ? otherwise.meaning() : whenScalar.meaning();
    }

    @Override
    public String describe() {
      return whenScalar.describe() + " or " + otherwise.describe();
    }

    @Override
    public boolean takesText() {
      return true;
    }
  }

  /** One of a shape, or a list of such. */
  record OneOrMany(Shape one, String meaning) implements Shape {
    /** Refuses what could not be told from a list. */
    public OneOrMany {
      Objects.requireNonNull(meaning);
      if (one instanceof ListOf || one.takesText()) {
        throw new IllegalArgumentException("one of many must be a table");
      }
    }

    @Override
    public String describe() {
      return one.describe() + ", or a list of such";
    }

    @Override
    public boolean takesText() {
      return false;
    }
  }

  /**
   * A table with a key whose word decides which other keys there are.
   *
   * @param key the deciding key, such as {@code kind}; it is required and not among the fields
   * @param byTag the other keys, by word
   * @param openEnded whether further words may exist that only the file itself knows; tables with
   *     such a word are not looked into
   * @param meaning what it is for
   */
  record Tagged(String key, SortedMap<String, Fields> byTag, boolean openEnded, String meaning)
      implements Shape {
    /** Keeps a copy of the map. */
    public Tagged {
      Objects.requireNonNull(key);
      byTag = Collections.unmodifiableSortedMap(new TreeMap<>(byTag));
      Objects.requireNonNull(meaning);
    }

    @Override
    public String describe() {
      return "a table of keys";
    }

    @Override
    public boolean takesText() {
      return false;
    }
  }
}
