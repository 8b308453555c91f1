package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Suggestion;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import java.util.Collection;
import java.util.Optional;

/** What YAML allows and a scenario does not, in words. */
final class Refusals {
  /** Above this many anchors nobody has mistyped one; comparing with all of them costs time. */
  private static final int MOST_ANCHORS_TO_SUGGEST = 100;

  private Refusals() {}

  static Problem duplicate(Scalar key, Scalar first) {
    String word = Texts.clipped(key.text());
    boolean sameLine = key.origin().line() == first.origin().line();
    String place = sameLine ? "column " + first.origin().column() : "line " + first.origin().line();
    return Problem.at(key.origin(), Code.DUPLICATE, "the key `" + word + "` stands twice")
        .because("it stands first in " + place + " (" + first.origin() + ")")
        .mend("remove one of them, or rename it");
  }

  static Problem secondDocument(Origin at) {
    return syntax(at, "a second document begins here")
        .because("one file is one design; `---` begins a new one")
        .mend("remove the line, or move what follows to a file of its own");
  }

  static Problem mergeKey(Origin at) {
    return syntax(at, "the merge key `<<` is not supported")
        .because("it is no part of YAML 1.2, and hides where a value comes from")
        .mend("repeat the keys, or let the whole table be an alias (`key: *name`)");
  }

  static Problem keyIsNoText(Node key) {
    boolean template = key.origin().source().text().startsWith("{", key.origin().offset());
    Problem problem =
        syntax(key.origin(), "a key must be a text, this is " + key.describe())
            .because("[ ] and { } are a list and a table unless they are quoted");
    return problem.mend(
        template ? "remove one pair of braces, or quote the text" : "put the key in quotes");
  }

  static Problem circle(Origin at, String name) {
    return syntax(at, "the alias `*" + name + "` stands inside what it repeats")
        .because("the table or list would contain itself without end")
        .mend("move the anchor `&" + name + "` to a part that does not hold the alias");
  }

  static Problem unknownAlias(Origin at, String name, Collection<String> anchors, boolean inFlow) {
    Problem problem =
        syntax(at, "`*" + Texts.clipped(name) + "` repeats nothing")
            .because("a value that starts with * is a YAML alias, and there is no `&" + name + "`");
    Optional<String> near =
        anchors.size() > MOST_ANCHORS_TO_SUGGEST
            ? Optional.empty()
            : Suggestion.near(name, anchors).stream().findFirst();
    return problem.mend(
        near.map(anchor -> "did you mean *" + anchor + "?").orElse(quoteIt(at, inFlow)));
  }

  static Problem emptyAnchor(Origin at, boolean inFlow) {
    return syntax(at, "`&` names nothing here")
        .because("a value that starts with & is a YAML anchor: a name for the value after it")
        .mend(quoteIt(at, inFlow));
  }

  static Problem tag(Origin start, boolean inFlow) {
    int mark = start.source().text().indexOf('!', start.offset());
    Origin at = start.source().at(Math.max(start.offset(), mark));
    return syntax(at, "YAML tags (`!…`) are not used in scenarios")
        .because("a value that starts with ! is a YAML tag; what a value is follows from its key")
        .mend("remove the tag, or " + quoteIt(at, inFlow));
  }

  private static String quoteIt(Origin at, boolean inFlow) {
    RawLine line = RawLine.at(at.source().text(), at.offset());
    return "quote the value: " + Texts.quoted(line.valueFrom(at.offset(), inFlow));
  }

  private static Problem syntax(Origin at, String message) {
    return Problem.at(at, Code.SYNTAX, message);
  }
}
