package calc.core.model;

import calc.core.expression.Operator;
import calc.core.problem.Origin;
import calc.core.unit.Unit;
import java.util.Optional;

/**
 * A claim as a section states it, before it is parsed.
 *
 * @param label the words it stands under
 * @param statement as written
 * @param is the left side
 * @param relation how both are compared
 * @param says the right side
 * @param tolerance what it may be off
 * @param toleranceIs what an absolute tolerance measures; empty for any other
 * @param origin where it stands
 */
public record ClaimDraft(
    String label,
    String statement,
    Written is,
    Operator relation,
    Written says,
    Tolerance tolerance,
    Optional<Unit> toleranceIs,
    Origin origin) {}
