package calc.core.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Units that a person can write, and numbers of every size. */
public final class UnitArbitraries extends DomainContextBase {
  static final Units UNITS =
      Units.of(new Conventions(BigDecimal.valueOf(2_592_000), "30d", "EUR"), List.of("box", "GPU"));

  /** One unit in a table of every spelling, alone or in a product. */
  @Provide
  public Arbitrary<Unit> units() {
    Arbitrary<Unit> written =
        Combinators.combine(words(0, 2), words(0, 2)).as(UnitArbitraries::unit);
    return Arbitraries.oneOf(words(1, 1).map(one -> unit(one, List.of())), written);
  }

  /**
   * Any finite double: whole ones, those of everyday size, and every bit pattern, subnormal and
   * huge ones included.
   */
  @Provide
  public Arbitrary<Double> values() {
    Arbitrary<Double> bits =
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    Arbitrary<Double> subnormal =
        Arbitraries.longs().between(1, 1L << 52).map(Double::longBitsToDouble);
    Arbitrary<Double> decimals =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
            .ofScale(6)
            .map(BigDecimal::doubleValue);
    Arbitrary<Double> whole = Arbitraries.integers().map(Integer::doubleValue);
    return Arbitraries.oneOf(
        bits,
        subnormal,
        decimals,
        whole,
        Arbitraries.of(Double.MAX_VALUE, Double.MIN_NORMAL, 0.0, 1.0));
  }

  private static Arbitrary<List<String>> words(int fewest, int most) {
    List<String> words = new ArrayList<>(UNITS.words());
    words.sort(null);
    words.add("€");
    return Arbitraries.of(words).list().ofMinSize(fewest).ofMaxSize(most);
  }

  private static Unit unit(List<String> above, List<String> below) {
    String numerator = above.isEmpty() ? "1" : String.join("-", above);
    return UNITS.parse(below.isEmpty() ? numerator : numerator + "/" + String.join("-", below));
  }
}
