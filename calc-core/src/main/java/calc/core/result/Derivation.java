package calc.core.result;

import java.util.List;
import java.util.Objects;

/**
 * How a number came about: the quantity, its formula with the values put in, and the same for
 * everything it rests on.
 *
 * @param figure the quantity with its formula as written
 * @param substituted the formula with every name replaced by its value, or empty for an input
 * @param note what else a reader must know: the kind's words for it, how a range was read as a
 *     point, a relabelling; or empty
 * @param parts the quantities the formula names, in order of appearance
 * @param shownBefore whether this quantity was derived earlier in the same tree, so that {@code
 *     parts} is left empty here
 */
public record Derivation(
    Figure figure, String substituted, String note, List<Derivation> parts, boolean shownBefore) {
  public Derivation {
    Objects.requireNonNull(figure);
    Objects.requireNonNull(substituted);
    Objects.requireNonNull(note);
    parts = List.copyOf(parts);
  }
}
