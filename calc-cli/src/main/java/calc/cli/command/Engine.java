package calc.cli.command;

import calc.cli.read.LoadTestReader;
import calc.cli.read.MeasurementReader;
import calc.core.analysis.Progress;
import calc.core.analysis.SimulationSettings;
import calc.core.analysis.Solver;
import calc.core.analysis.Sweep;
import calc.core.catalog.Formula;
import calc.core.problem.Problem;
import calc.core.result.Applied;
import calc.core.result.ChartOutcome;
import calc.core.result.ComparisonResult;
import calc.core.result.Derivation;
import calc.core.result.DistributionFit;
import calc.core.result.Evaluated;
import calc.core.result.KindPage;
import calc.core.result.MonthTable;
import calc.core.result.RunResult;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulationResult;
import calc.core.result.Solution;
import calc.core.result.SweepTable;
import calc.core.result.UslFit;
import calc.core.unit.Digits;
import java.util.List;
import java.util.Optional;

/** What commands ask of the core; they know nothing of how it reads or computes. */
public interface Engine {
  /**
   * Reads and checks a scenario.
   *
   * @param scenario path of its file, or {@code -} for standard input
   * @param sets what stands in for the file's own values, each {@code NAME=EXPRESSION}
   * @throws calc.core.problem.ProblemException with everything that is wrong with it
   */
  Loaded load(String scenario, List<String> sets);

  /**
   * Computes one expression outside a scenario.
   *
   * @param source what a message calls the place it comes from
   * @param expression the text; what is wrong with it is part of the answer
   */
  Evaluated eval(String source, String expression);

  /** Every formula of the catalogue and every distribution, topic by topic. */
  List<Formula> formulas();

  /** The formula of a name. */
  Optional<Formula> formula(String name);

  /** Formulas that somebody may have meant by a word, the likeliest first. */
  List<Formula> formulasLike(String word);

  /** The example of a formula as arguments of a command line. */
  List<String> example(Formula formula);

  /**
   * Computes one formula.
   *
   * @param arguments as typed: {@code servers=33}, or by position; what is wrong with them is part
   *     of the answer
   * @param digits of the values put into the equation
   */
  Applied apply(Formula formula, List<String> arguments, Digits digits);

  /** All built-in tier kinds, in the order in which they are shown. */
  List<KindPage> kinds();

  /**
   * The Universal Scalability Law of a load test.
   *
   * @param file path of the measurements, or {@code -} for standard input
   * @throws calc.core.problem.ProblemException with everything that is wrong with them
   */
  UslFit fitUsl(String file, LoadTestReader.Choice choice);

  /**
   * The distribution of a column of measured values.
   *
   * @param file path of the measurements, or {@code -} for standard input
   * @throws calc.core.problem.ProblemException with everything that is wrong with them
   */
  DistributionFit fitDistribution(String file, MeasurementReader.Choice choice);

  /** The JSON Schema of scenario files, for editors. */
  String schema();

  /** A scenario that was read and is free of errors. */
  interface Loaded {
    /** What a reviewer would ask about it. */
    List<Problem> warnings();

    /** All of it at the point estimate; its warnings included. */
    RunResult run();

    /**
     * What quantities come to, month by month, where something grows.
     *
     * @param quantities full names
     */
    Optional<MonthTable> months(List<String> quantities);

    /**
     * How a number of it came about.
     *
     * @param quantity full name
     * @param digits digits of the values put into formulas
     * @throws calc.core.problem.ProblemException if there is no such quantity
     */
    Derivation explain(String quantity, Digits digits);

    /**
     * How each of its numbers follows from those that its formula names, in the order of the
     * scenario.
     *
     * @param digits digits of the values put into formulas
     */
    List<Derivation> steps(Digits digits);

    /**
     * The model with its uncertain quantities drawn.
     *
     * @throws calc.core.problem.ProblemException if it has no point estimate
     */
    SimulationResult simulate(SimulationSettings settings, Progress progress);

    /**
     * What drives quantities and limits.
     *
     * @param names which, or none for those that most readers ask about
     * @throws calc.core.problem.ProblemException if there is no such quantity, or no point estimate
     */
    SensitivityResult sensitivity(
        List<String> names, SimulationSettings settings, Progress progress);

    /**
     * This model beside another one, at the same draws.
     *
     * @param other one that this engine loaded
     * @throws calc.core.problem.ProblemException if one of them has no point estimate
     */
    ComparisonResult compare(Loaded other, SimulationSettings settings, Progress progress);

    /**
     * Charts of this model.
     *
     * @param names kinds of charts, or single ones; none for those that most readers want
     * @param known what they rest on and is known already
     * @throws calc.core.problem.ProblemException if there is no such chart
     */
    List<ChartOutcome> charts(
        List<String> names, Known known, SimulationSettings settings, Progress progress);

    /**
     * What charts rest on.
     *
     * @param other one that this engine loaded, to compare with
     * @param simulation with what there is to draw of it
     * @param sensitivity what drives some figures
     */
    record Known(
        Optional<Loaded> other,
        Optional<SimulationResult> simulation,
        Optional<SensitivityResult> sensitivity) {}

    /**
     * The model along one input or over two.
     *
     * @throws calc.core.problem.ProblemException if the question is wrong
     */
    SweepTable sweep(Sweep.Question question);

    /**
     * Where a condition starts to hold.
     *
     * @throws calc.core.problem.ProblemException if the question is wrong
     */
    Solution solve(Solver.Question question);
  }
}
