package calc.core.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Direction numbers of the Sobol' sequence, from the table that comes with commons-math3.
 *
 * @see "S. Joe and F. Y. Kuo, Constructing Sobol' sequences with better two-dimensional
 *     projections, SIAM J. Sci. Comput. 30(5), 2008; file new-joe-kuo-6"
 */
public final class SobolDirections {
  /** Dimensions in the table. */
  public static final int DIMENSIONS = 1000;

  /** Binary digits of a point before it is scrambled, and the logarithm of the longest sequence. */
  public static final int DIGITS = 32;

  private static final String TABLE =
      "/assets/org/apache/commons/math3/random/new-joe-kuo-6." + DIMENSIONS;

  private SobolDirections() {}

  /**
   * The direction numbers of the first dimensions.
   *
   * @param dimensions how many, at most {@link #DIMENSIONS}
   * @return for each dimension {@link #DIGITS} numbers, the first binary digit of a point being
   *     their highest of {@link #DIGITS} bits
   */
  public static long[][] first(int dimensions) {
    if (dimensions < 0 || dimensions > DIMENSIONS) {
      throw Check.refused("dimensions", "must be 0 to " + DIMENSIONS, dimensions);
    }
    long[][] directions = new long[dimensions][];
    if (dimensions > 0) {
      directions[0] = vanDerCorput();
    }
    try (InputStream in = SobolSequenceGenerator.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      lines.readLine();
      for (int d = 1; d < dimensions; d++) {
        directions[d] = row(lines.readLine());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return directions;
  }

  private static long[] vanDerCorput() {
    long[] numbers = new long[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      numbers[i] = 1L << (DIGITS - 1 - i);
    }
    return numbers;
  }

  /** A line holds the dimension, degree and coefficients of its polynomial, and first numbers. */
  private static long[] row(String line) {
    long[] fields = Arrays.stream(line.trim().split("\\s+")).mapToLong(Long::parseLong).toArray();
    int degree = (int) fields[1];
    long coefficients = fields[2];
    long[] numbers = new long[DIGITS];
    for (int i = 0; i < Math.min(degree, DIGITS); i++) {
      numbers[i] = fields[3 + i] << (DIGITS - 1 - i);
    }
    for (int i = degree; i < DIGITS; i++) {
      numbers[i] = numbers[i - degree] ^ (numbers[i - degree] >>> degree);
      for (int k = 1; k < degree; k++) {
        if ((coefficients >> (degree - 1 - k) & 1) == 1) {
          numbers[i] ^= numbers[i - k];
        }
      }
    }
    return numbers;
  }
}
