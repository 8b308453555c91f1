package calc.core.model;

import calc.core.problem.Origin;
import java.util.List;
import java.util.Optional;

/** What is asked of a graph, as sections state it, before it is parsed. */
public final class QuestionDrafts {
  private QuestionDrafts() {}

  /**
   * A limit.
   *
   * @param name its name
   * @param when the condition
   * @param plan what is to be done, or empty
   * @param leadTime quantity that holds the months it takes
   * @param origin where it stands
   */
  public record OfLimit(
      String name, Written when, String plan, Optional<String> leadTime, Origin origin) {}

  /**
   * An assertion.
   *
   * @param text as written
   * @param condition what happens with the probability
   * @param relation how the probability is compared
   * @param probability with what
   * @param origin where it stands
   */
  public record OfAssertion(
      String text,
      Written condition,
      Assertion.Relation relation,
      Written probability,
      Origin origin) {}

  /**
   * A change.
   *
   * @param role lever or case
   * @param name its name
   * @param title words for it, or empty
   * @param set new values
   * @param origin where it stands
   */
  public record OfChange(
      Change.Role role, String name, String title, List<Assignment> set, Origin origin) {
    public OfChange {
      set = List.copyOf(set);
    }
  }

  /**
   * A new value for a quantity.
   *
   * @param target full name
   * @param origin where the name stands
   * @param value the value
   */
  public record Assignment(String target, Origin origin, Written value) {}

  /**
   * A name that is mentioned.
   *
   * @param name full name
   * @param origin where it stands
   * @param isReplaced whether a value from outside takes the place of the one in the file
   */
  public record Mention(String name, Origin origin, boolean isReplaced) {}

  /**
   * Two quantities that are drawn together.
   *
   * @param first one of them
   * @param second the other
   * @param rank Spearman's rank correlation
   * @param origin where it stands
   */
  public record OfCorrelation(Mention first, Mention second, double rank, Origin origin) {}
}
