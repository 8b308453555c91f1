package calc.core.scenario;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Suggestion;
import java.util.List;
import java.util.Optional;

/** The words in which {@link ShapeCheck} says what is wrong. */
final class ShapeProblems {
  private static final int LONGEST_QUOTED = 200;

  /** After so many the file is of another kind; saying it more often helps nobody. */
  private static final int MOST = 100;

  private final Problems problems;
  private int count;

  ShapeProblems(Problems problems) {
    this.problems = problems;
  }

  void noValue(Scalar scalar, Shape shape, Place place) {
    Problem problem =
        Problem.at(place.origin(), Code.MISSING, place.quoted() + " has no value")
            .because(shape.meaning());
    if (place.isFile()) {
      add(
          Problem.at(place.origin(), Code.MISSING, "the file is empty")
              .because(shape.meaning())
              .mend(remedy(scalar, shape)));
    } else if (scalar.isEmpty()) {
      add(problem.mend("write " + shape.describe() + ", or leave it out"));
    } else {
      add(
          problem
              .because("`" + scalar.text() + "` is the YAML word for nothing")
              .mend("leave it out, or quote the word if it is meant"));
    }
  }

  void missing(Field field, Place place, Origin origin) {
    String why = field.meaning().isEmpty() ? field.shape().meaning() : field.meaning();
    add(
        Problem.at(origin, Code.MISSING, place.quoted() + " has no `" + field.key() + "`")
            .because(why)
            .mend("add `" + field.key() + ":` with " + field.shape().describe()));
  }

  void noTag(Shape.Tagged shape, List<String> words, Place place, Optional<Origin> key) {
    Origin origin = key.orElse(place.origin());
    add(
        Problem.at(origin, Code.MISSING, place.quoted() + " has no `" + shape.key() + "`")
            .because("it decides which other keys there are")
            .mend("add `" + shape.key() + ":` with one of " + Suggestion.either(words)));
  }

  void unknownKey(Scalar key, List<String> known, Place place) {
    String where = place.isFile() ? "" : " in " + place.quoted();
    String word = Place.clipped(key.text());
    Problem problem =
        Problem.at(key.origin(), Code.UNKNOWN_KEY, "unknown key `" + word + "`" + where);
    add(
        Suggestion.didYouMean(word, known)
            .map(problem::mend)
            .orElseGet(
                () ->
                    problem
                        .because("no key is ever ignored")
                        .mend("remove it, or use one of " + String.join(", ", known))));
  }

  void furtherUnknownKeys(List<Scalar> keys, Place place) {
    add(
        Problem.at(
                keys.get(0).origin(),
                Code.UNKNOWN_KEY,
                place.quoted() + " has " + keys.size() + " more unknown keys")
            .because("only the first are shown")
            .mend("check that this is the table you mean"));
  }

  void noSuchWord(Scalar word, List<String> known, Place place) {
    String typed = Place.clipped(word.text());
    Problem problem =
        Problem.at(word.origin(), Code.UNKNOWN_KEY, place.quoted() + " cannot be `" + typed + "`");
    String words = Suggestion.either(known);
    add(
        Suggestion.didYouMean(typed, known)
            .map(near -> problem.because("it is one of " + words).mend(near))
            .orElseGet(() -> problem.mend("write one of " + words)));
  }

  void notAName(Scalar text, String mended) {
    String typed = Place.clipped(text.text());
    add(
        Problem.at(text.origin(), Code.SYNTAX, "`" + typed + "` is not a name")
            .because(NameRule.WHY)
            .mend(mended.isEmpty() ? "begin with a letter, a to z" : "write `" + mended + "`"));
  }

  void wrongKind(Node node, Shape shape, Place place) {
    String message =
        place.quoted() + " must be " + shape.describe() + ", this is " + node.describe();
    Problem problem = Problem.at(node.origin(), Code.SYNTAX, message).because(shape.meaning());
    String flow = flowText(node.origin());
    if (!shape.takesText() || flow.isEmpty()) {
      add(problem.mend(remedy(node, shape)));
    } else if (holdsExpression(shape)) {
      add(problem.mend(expressionRemedy(node)));
    } else {
      add(
          problem
              .because("YAML reads [ ] as a list and { } as a table unless they are quoted")
              .mend(oneWord(node).map(word -> "write " + word).orElse("quote it: " + flow)));
    }
  }

  void wrongLength(Sequence list, Shape.Row shape, Place place) {
    int got = list.items().size();
    String message =
        place.quoted() + " must have " + shape.items().size() + " items, this has " + got;
    add(
        Problem.at(list.origin(), Code.SYNTAX, message)
            .because(shape.meaning())
            .mend("write " + shape.describe()));
  }

  private static boolean holdsExpression(Shape shape) {
    return shape instanceof Shape.Expression
        || (shape instanceof Shape.Either either && holdsExpression(either.whenScalar()));
  }

  private static String expressionRemedy(Node node) {
    return node instanceof Sequence
        ? "write one value, a range such as 18k to 34k, or a function of the list: \"max(a, b)\""
        : "write the expression itself after the colon, without { }";
  }

  /** The text in a list of one. */
  private static Optional<String> oneWord(Node node) {
    return node instanceof Sequence list
            && list.items().size() == 1
            && list.items().get(0) instanceof Scalar word
        ? Optional.of(Place.clipped(word.text()))
        : Optional.empty();
  }

  private void add(Problem problem) {
    count++;
    if (count <= MOST) {
      problems.add(problem);
    } else if (count == MOST + 1) {
      problems.add(
          new Problem(
              Code.LIMIT,
              problem.origin(),
              "the mistakes from here on are not shown",
              "there are more than " + MOST,
              "mend those above first"));
    }
  }

  private static String remedy(Node node, Shape shape) {
    if (shape instanceof Shape.ListOf list && list.item() instanceof Shape.Row row) {
      return "write a list of such: [" + row.example() + "]";
    }
    if (shape instanceof Shape.ListOf) {
      return listRemedy(node);
    }
    if (shape instanceof Shape.Row row) {
      return "write " + row.describe();
    }
    if (shape.takesText()) {
      return "write " + shape.describe() + " after the colon";
    }
    if (shape instanceof Shape.Fields fields) {
      return "write keys under it: " + String.join(", ", fields.keys());
    }
    if (shape instanceof Shape.Tagged tagged) {
      return "write keys under it, beginning with `" + tagged.key() + ":`";
    }
    return node instanceof Scalar scalar
        ? missingColon(scalar)
        : "write a `name: value` line for each";
  }

  private static String listRemedy(Node node) {
    if (node instanceof Mapping table) {
      List<String> keys = table.entries().stream().map(entry -> entry.key().text()).toList();
      return "write [" + Place.clipped(String.join(", ", keys)) + "]";
    }
    String text = ((Scalar) node).text();
    boolean dash = text.length() > 1 && text.charAt(0) == '-';
    return dash
        ? "write a space after the dash of each item: `- " + firstWord(text.substring(1)) + "`"
        : "write [" + Place.clipped(text) + "]";
  }

  /** {@code peak 25k req/s} lacks a colon. */
  private static String missingColon(Scalar scalar) {
    String text = scalar.text();
    String word = firstWord(text);
    boolean sentence = NameRule.isName(word) && text.length() > word.length();
    return sentence
        ? "write `" + Place.clipped(word + ": " + text.substring(word.length()).strip()) + "`"
        : "write a `name: value` line for each";
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** The bracketed text at a place in quotes, or empty when none is closed on its line. */
  private static String flowText(Origin origin) {
    String text = origin.source().text();
    int depth = 0;
    for (int i = origin.offset(); i < text.length() && i - origin.offset() < LONGEST_QUOTED; i++) {
      char c = text.charAt(i);
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (depth == 0 || c == '\n') {
        String found = text.substring(origin.offset(), i + 1);
        return found.length() < 2 || c == '\n' ? "" : quotedText(found);
      }
    }
    return "";
  }

  private static String quotedText(String text) {
    return text.contains("\"") ? "'" + text.replace("'", "''") + "'" : "\"" + text + "\"";
  }
}
