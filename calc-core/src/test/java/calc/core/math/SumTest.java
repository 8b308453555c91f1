package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A sum is as good as one that is rounded once, at the end. */
class SumTest {
  @Test
  void whatALargeTermSwallowsIsKept() {
    assertThat(sum(List.of(1.0, 1e100, 1.0, -1e100))).isEqualTo(2);
    assertThat(sum(List.of(1e16, 1.0, 1.0, -1e16))).isEqualTo(2);
  }

  @Test
  void noTermsAreZero() {
    assertThat(sum(List.of())).isZero();
  }

  @Provide
  Arbitrary<List<Double>> terms() {
    Arbitrary<Double> sizes = Arbitraries.doubles().between(0, 1e9).ofScale(9);
    return sizes.list().ofMaxSize(200);
  }

  /** Of positive terms; then nothing cancels, and the last digit but one is right. */
  @Property
  void positiveTermsAddUpToTheLastDigits(@ForAll("terms") List<Double> terms) {
    BigDecimal exact = BigDecimal.ZERO;
    for (double term : terms) {
      exact = exact.add(new BigDecimal(term));
    }
    double error = new BigDecimal(sum(terms)).subtract(exact).abs().doubleValue();
    assertThat(error).isLessThanOrEqualTo(Math.ulp(exact.doubleValue()));
  }

  private static double sum(List<Double> terms) {
    Sum sum = new Sum();
    terms.forEach(sum::add);
    return sum.value();
  }
}
