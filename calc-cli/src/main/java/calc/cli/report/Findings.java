package calc.cli.report;

import calc.core.result.ChartOutcome;
import calc.core.result.Derivation;
import calc.core.result.RunResult;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulationResult;
import calc.core.unit.Digits;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a report tells of.
 *
 * @param run the scenario at its point estimate
 * @param simulation the scenario simulated, where something is uncertain
 * @param sensitivity what drives it, where something is uncertain
 * @param steps how each quantity follows from those its formula names
 * @param charts its pictures
 * @param digits how many digits are shown
 */
public record Findings(
    RunResult run,
    Optional<SimulationResult> simulation,
    Optional<SensitivityResult> sensitivity,
    List<Derivation> steps,
    List<ChartOutcome> charts,
    Digits digits) {
  public Findings {
    steps = List.copyOf(steps);
    charts = List.copyOf(charts);
  }
}
