package calc.core.catalog;

/** The arguments of one call, in the order of the parameters and in base units. */
public interface Arguments {
  /** The number at a place. */
  double number(int place);

  /** The list at a place; must not be kept or changed. */
  double[] list(int place);

  /** The list of lists at a place; must not be kept or changed. */
  double[][] table(int place);
}
