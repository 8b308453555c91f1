package calc.core.expression;

import calc.core.problem.Origin;
import calc.core.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph of formulas compiled to steps over blocks of numbers in base units (s, B, money, 1): run
 * with blocks of length 1 for a point estimate, longer ones for sweeps and simulations.
 *
 * <p>Immutable; every thread takes a {@link Workspace} of its own. Steps that no free quantity
 * reaches are computed once a workspace, not once a point.
 */
public final class Program {
  private final Step[] steps;
  private final Step[] fixed;
  private final Step[] varying;
  private final int[] writers;
  private final boolean[] varies;
  private final Site[] sites;
  private final double[] constants;
  private final boolean[] isConstant;
  private final Map<String, Integer> inputs;
  private final Map<String, Integer> outputs;
  private final List<Draw> draws;

  Program(
      Step[] steps,
      Site[] sites,
      Registers registers,
      Map<String, Integer> inputs,
      Map<String, Integer> outputs,
      List<Draw> draws) {
    this.steps = steps;
    this.sites = sites;
    this.varies = registers.varies;
    this.constants = registers.constants;
    this.fixed = steps(false);
    this.varying = steps(true);
    this.writers = writers();
    this.isConstant = registers.isConstant;
    this.inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    this.outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    this.draws = List.copyOf(draws);
  }

  /**
   * An uncertain value that a simulation draws.
   *
   * @param quantity the quantity whose formula mentions it
   * @param mention which mention of an uncertain value in that formula, from 0
   * @param register where its uniform numbers are expected
   */
  public record Draw(String quantity, int mention, int register) {
    /** A name that stays when others are added: {@code peak}, {@code total#1}. */
    public String name() {
      return mention == 0 ? quantity : quantity + "#" + mention;
    }
  }

  /**
   * What is known of each register: its value if it is constant, and whether an input reaches it.
   */
  static final class Registers {
    private final double[] constants;
    private final boolean[] isConstant;
    private final boolean[] varies;

    Registers(double[] constants, boolean[] isConstant, boolean[] varies) {
      this.constants = constants;
      this.isConstant = isConstant;
      this.varies = varies;
    }
  }

  private Step[] steps(boolean varying) {
    List<Step> found = new ArrayList<>();
    for (Step step : steps) {
      if (varies[step.target()] == varying) {
        found.add(step);
      }
    }
    return found.toArray(new Step[0]);
  }

  private int[] writers() {
    int[] writers = new int[constants.length];
    Arrays.fill(writers, -1);
    for (int s = 0; s < steps.length; s++) {
      writers[steps[s].target()] = s;
    }
    return writers;
  }

  /**
   * Where a step stands, for the message when it fails: in a formula a person wrote, or in one of a
   * tier, at {@code tier}.
   */
  record Site(Expression expression, int offset, Optional<Origin> tier, String quantity) {
    Problem problem(Failure failure) {
      if (tier.isEmpty()) {
        Problem problem =
            Problem.at(expression.at(offset), failure.code(), failure.message())
                .because(failure.why());
        return Blamed.pointed(expression, offset, problem);
      }
      String formula = quantity + " is " + expression.text();
      String why = failure.why().isEmpty() ? formula : failure.why() + "; " + formula;
      return Problem.at(tier.get(), failure.code(), quantity + ": " + failure.message())
          .because(why);
    }
  }

  /** The quantities that are set from outside. */
  public Set<String> inputs() {
    return inputs.keySet();
  }

  /** The quantities it computes. */
  public Set<String> outputs() {
    return outputs.keySet();
  }

  /** The uncertain values it draws; none unless it was compiled for a simulation. */
  public List<Draw> draws() {
    return draws;
  }

  /** How many steps it has; what evaluation costs, in a word. */
  public int size() {
    return steps.length;
  }

  /**
   * Room to run in.
   *
   * @param block points in a block, 1 or more
   */
  public Workspace workspace(int block) {
    return new Workspace(this, block);
  }

  /** The steps that no input reaches, in order. */
  Step[] fixed() {
    return fixed;
  }

  /** The steps that an input reaches, in order. */
  Step[] varying() {
    return varying;
  }

  Step step(int index) {
    return steps[index];
  }

  /** The step that writes a register, or -1. */
  int writer(int register) {
    return writers[register];
  }

  boolean varies(int register) {
    return varies[register];
  }

  Site site(int step) {
    return sites[step];
  }

  int registers() {
    return constants.length;
  }

  boolean isConstant(int register) {
    return isConstant[register];
  }

  double constant(int register) {
    return constants[register];
  }

  /** The step that turns the uniform numbers of a draw into values. */
  DrawStep drawing(Draw draw) {
    for (Step step : steps) {
      if (step instanceof DrawStep drawing && drawing.draws(draw)) {
        return drawing;
      }
    }
    throw new IllegalArgumentException("the program has no draw " + draw.name());
  }

  int inputRegister(String name) {
    return register(inputs, name);
  }

  int outputRegister(String name) {
    return register(outputs, name);
  }

  private static int register(Map<String, Integer> registers, String name) {
    Integer register = registers.get(name);
    if (register == null) {
      throw new IllegalArgumentException(
          "the program has no " + name + ", only " + registers.keySet());
    }
    return register;
  }
}
