package calc.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Whatever a formula is given, it answers with a number or refuses in words that name the cause.
 */
class EveryFormulaTest {
  /** Borders of domains, numbers beyond them, and ordinary ones. */
  private static Arbitrary<Double> numbers() {
    Arbitrary<Double> borders =
        Arbitraries.of(
            0.0,
            -0.0,
            1.0,
            -1.0,
            2.0,
            0.5,
            1.5,
            Math.nextDown(1.0),
            Math.nextUp(1.0),
            1e-300,
            -1e-300,
            1e300,
            -1e300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            0x1p53,
            1e16,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);
    Arbitrary<Double> counts = Arbitraries.integers().between(0, 60).map(Integer::doubleValue);
    Arbitrary<Double> ordinary = Arbitraries.doubles().between(-10, 1000).ofScale(3);
    Arbitrary<Double> shares = Arbitraries.doubles().between(0, 1).ofScale(4);
    return Arbitraries.oneOf(borders, counts, counts, ordinary, shares);
  }

  @Provide
  Arbitrary<Tuple2<Formula, List<Object>>> calls() {
    return Arbitraries.of(Catalog.all())
        .flatMap(
            formula ->
                arguments(formula.parameters()).map(arguments -> Tuple.of(formula, arguments)));
  }

  private static Arbitrary<List<Object>> arguments(List<Parameter> parameters) {
    Arbitrary<List<Object>> all = Arbitraries.just(List.of());
    for (Parameter parameter : parameters) {
      int depth = parameter.measure().depth() + (parameter.repeats() ? 1 : 0);
      Arbitrary<Object> next = argument(depth);
      all = all.flatMap(before -> next.map(value -> with(before, value)));
    }
    return all;
  }

  private static Arbitrary<Object> argument(int depth) {
    return switch (depth) {
      case 0 -> numbers().asGeneric();
      case 1 -> numbers().array(double[].class).ofMaxSize(4).asGeneric();
      default ->
          numbers()
              .array(double[].class)
              .ofMaxSize(3)
              .array(double[][].class)
              .ofMaxSize(3)
              .asGeneric();
    };
  }

  private static List<Object> with(List<Object> before, Object value) {
    List<Object> all = new ArrayList<>(before);
    all.add(value);
    return all;
  }

  @Property(tries = 1000)
  void answersOrRefuses(@ForAll("calls") Tuple2<Formula, List<Object>> call) {
    Formula formula = call.get1();
    try {
      double value = Kernels.apply(formula.kernel(), call.get2());
      boolean given = isNumber(call.get2());
      assertThat(given && Double.isNaN(value)).as("no number of numbers").isFalse();
      if (formula.whole() && Math.abs(value) < Double.POSITIVE_INFINITY) {
        assertThat(value).isEqualTo(Math.rint(value));
      }
    } catch (Refusal refusal) {
      Stream<String> names = formula.parameters().stream().map(Parameter::name);
      assertThat(names.anyMatch(name -> mentions(refusal, name)))
          .as("%s names no argument", refusal.getMessage())
          .isTrue();
    }
  }

  private static boolean mentions(Refusal refusal, String name) {
    String message = refusal.getMessage();
    return message.matches("(?s).*\\b" + name + "\\b.*") || message.contains("list");
  }

  private static boolean isNumber(List<Object> arguments) {
    return arguments.stream().allMatch(EveryFormulaTest::isNumber);
  }

  private static boolean isNumber(Object argument) {
    if (argument instanceof Double number) {
      return Double.isFinite(number);
    } else if (argument instanceof double[] list) {
      return java.util.Arrays.stream(list).allMatch(Double::isFinite);
    }
    return Stream.of((double[][]) argument).allMatch(EveryFormulaTest::isNumber);
  }
}
