package calc.core.math;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.Pair;

/**
 * Curves as close to measured points as they come: the sum of the squares of what lies between is
 * least.
 *
 * <p><b>Numerics</b>: parameters should be near 1 and so should the measured values, or the method
 * stops early or overflows; whoever describes a curve scales it.
 */
public final class LeastSquares {
  /** As little as doubles can tell: less makes the method fail instead of ending it. */
  private static final double TOLERANCE = 1e-15;

  /** As long as the start itself: a longer step may lead out of the valley. */
  private static final double FIRST_STEP = 1;

  /** A sum of squares that no curve has. */
  private static final double NOWHERE = 1e300;

  private static final double SINGULAR = 1e-14;

  private LeastSquares() {}

  /** A curve with parameters, and the points it is to pass. */
  public interface Curve {
    /** How many points there are. */
    int points();

    /** What was measured at a point. */
    double measured(int point);

    /** The curve that some parameters make; used before the next one is asked for. */
    Shape with(double[] parameters);
  }

  /** A curve whose parameters are chosen. */
  public interface Shape {
    /**
     * Where it passes a point.
     *
     * @param point which point
     * @param slopes receives how the value changes with each parameter
     */
    double at(int point, double[] slopes);
  }

  /** Equations that are linear in what is sought, more of them than unknowns. */
  public interface Equations {
    /** How many equations there are. */
    int count();

    /**
     * One of them.
     *
     * @param equation which one
     * @param coefficients receives the factor of each unknown
     * @return what they should sum to
     */
    double at(int equation, double[] coefficients);
  }

  /** A curve that was fitted. */
  public static final class Fit {
    private final double[] parameters;
    private final double squares;
    private final Optional<double[]> deviations;

    private Fit(double[] parameters, double squares, Optional<double[]> deviations) {
      this.parameters = parameters;
      this.squares = squares;
      this.deviations = deviations;
    }

    /** The parameters. */
    public double[] parameters() {
      return parameters.clone();
    }

    /**
     * The same fit in other parameters, each of which depends on one of these.
     *
     * @param others the other parameters
     * @param slopes how much each of them changes with the one it depends on
     */
    public Fit in(double[] others, double... slopes) {
      Optional<double[]> scaled =
          deviations.map(
              all -> {
                double[] changed = new double[all.length];
                Arrays.setAll(changed, i -> all[i] * slopes[i]);
                return changed;
              });
      return new Fit(others, squares, scaled);
    }

    /** The sum of the squares of what lies between the curve and the points. */
    public double squares() {
      return squares;
    }

    /**
     * The standard error of a parameter, if measurements err by 1: the root of its place in the
     * diagonal of (JᵀJ)⁻¹, J being the slopes. Empty where the points do not determine it.
     */
    public OptionalDouble deviation(int index) {
      return deviations.isPresent()
          ? OptionalDouble.of(deviations.get()[index])
          : OptionalDouble.empty();
    }
  }

  /**
   * The parameters of a curve that are best near a start, by the method of Levenberg and Marquardt.
   *
   * <p>It ends where no step lowers the sum of squares in any digit that counts. Where measurements
   * scatter so much that steps are tiny, it ends after so many, and the best parameters seen by
   * then are the answer.
   *
   * @param curve the curve; a value of 1e200 says that parameters make no sense
   * @param most how many steps at most
   * @param start parameters to start from
   * @return the fit, or empty if the curve has no values at the start
   */
  public static Optional<Fit> fit(Curve curve, int most, double... start) {
    Condensed function = new Condensed(curve);
    try {
      new LevenbergMarquardtOptimizer()
          .withInitialStepBoundFactor(FIRST_STEP)
          .withCostRelativeTolerance(TOLERANCE)
          .withParameterRelativeTolerance(TOLERANCE)
          .withOrthoTolerance(TOLERANCE)
          .optimize(
              LeastSquaresFactory.create(
                  function,
                  new ArrayRealVector(start.length + 1),
                  new ArrayRealVector(start),
                  null,
                  most,
                  most));
    } catch (MathIllegalStateException e) {
      // Out of steps, or out of digits: what was found until then stands.
      return function.best();
    }
    return function.best();
  }

  /**
   * All points as few: with the slopes J and the residuals r, the triangle R of (J r) = Q·R has the
   * same squares, the same slopes of them, and the same best step. Found row by row with Givens
   * rotations, so that a million points take no room.
   */
  private static final class Condensed implements MultivariateJacobianFunction {
    private final Curve curve;
    private double[] parameters = {};
    private double[][] slopes = {};
    private double squares = NOWHERE;

    Condensed(Curve curve) {
      this.curve = curve;
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
      int width = point.getDimension() + 1;
      double[][] triangle = triangle(point.toArray(), width);
      double[] values = new double[width];
      double[][] jacobian = new double[width][];
      double sum = 0;
      for (int i = 0; i < width; i++) {
        double residual = triangle[i][width - 1];
        values[i] = -residual;
        sum += residual * residual;
        jacobian[i] = Arrays.copyOf(triangle[i], width - 1);
      }
      if (sum < squares) {
        squares = sum;
        parameters = point.toArray();
        slopes = jacobian;
      }
      return Pair.create(
          new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private double[][] triangle(double[] at, int width) {
      double[][] triangle = new double[width][width];
      double[] row = new double[width];
      Shape shape = curve.with(at);
      for (int i = 0; i < curve.points(); i++) {
        double value = shape.at(i, row);
        row[width - 1] = curve.measured(i) - value;
        for (int k = 0; k < width; k++) {
          rotate(triangle[k], row, k);
        }
      }
      return triangle;
    }

    Optional<Fit> best() {
      return squares < NOWHERE
          ? Optional.of(new Fit(parameters, squares, deviations()))
          : Optional.empty();
    }

    /** The inverse of JᵀJ is that of R times its transpose. */
    private Optional<double[]> deviations() {
      RealMatrix square = new Array2DRowRealMatrix(Arrays.copyOf(slopes, parameters.length), false);
      try {
        RealMatrix inverse = new QRDecomposition(square, SINGULAR).getSolver().getInverse();
        double[] deviations = new double[parameters.length];
        for (int i = 0; i < deviations.length; i++) {
          deviations[i] = inverse.getRowVector(i).getNorm();
        }
        return Optional.of(deviations);
      } catch (SingularMatrixException e) {
        return Optional.empty();
      }
    }
  }

  /** Turns two rows so that one of them is 0 from there on. */
  private static void rotate(double[] kept, double[] row, int from) {
    double b = row[from];
    if (b == 0) {
      return;
    }
    double a = kept[from];
    double length = Math.sqrt(a * a + b * b);
    double cosine = a / length;
    double sine = b / length;
    kept[from] = length;
    for (int j = from + 1; j < row.length; j++) {
      double old = kept[j];
      kept[j] = cosine * old + sine * row[j];
      row[j] = cosine * row[j] - sine * old;
    }
  }

  /**
   * The unknowns that meet equations best, by their normal equations: a start, or all there is to
   * do where unknowns and coefficients are near 1.
   *
   * @param equations the equations
   * @param unknowns how many unknowns there are
   * @return the unknowns, or empty if the equations do not determine them
   */
  public static Optional<double[]> linear(Equations equations, int unknowns) {
    double[][] matrix = new double[unknowns][unknowns];
    double[] right = new double[unknowns];
    double[] row = new double[unknowns];
    for (int k = 0; k < equations.count(); k++) {
      double sum = equations.at(k, row);
      for (int i = 0; i < unknowns; i++) {
        right[i] += row[i] * sum;
        for (int j = 0; j < unknowns; j++) {
          matrix[i][j] += row[i] * row[j];
        }
      }
    }
    try {
      return Optional.of(
          new QRDecomposition(MatrixUtils.createRealMatrix(matrix), SINGULAR)
              .getSolver()
              .solve(new ArrayRealVector(right))
              .toArray());
    } catch (SingularMatrixException e) {
      return Optional.empty();
    }
  }
}
