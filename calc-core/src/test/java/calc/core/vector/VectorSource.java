package calc.core.vector;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a parameterized test with every {@link Vector} of a file.
 *
 * <pre>
 *   &#64;ParameterizedTest(name = "{0}")
 *   &#64;VectorSource("capacity/zone-nodes.json")
 *   void roundsPerZone(Vector v) { … }
 * </pre>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(VectorProvider.class)
public @interface VectorSource {
  /** The file, below {@code src/test/resources/vectors}. */
  String value();
}
