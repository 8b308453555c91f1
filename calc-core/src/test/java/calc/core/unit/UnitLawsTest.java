package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

@Domain(UnitArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class UnitLawsTest {
  @Property
  void multiplicationCommutes(@ForAll Unit a, @ForAll Unit b) {
    assertThat(a.times(b)).isEqualTo(b.times(a));
  }

  @Property
  void multiplicationAssociatesInWhatIsMeasuredAndCounted(
      @ForAll Unit a, @ForAll Unit b, @ForAll Unit c) {
    assertSameMeaning(a.times(b).times(c), a.times(b.times(c)));
  }

  @Property
  void dimensionsMultiplyWithTheirUnits(@ForAll Unit a, @ForAll Unit b) {
    assertThat(a.times(b).dimension()).isEqualTo(a.dimension().times(b.dimension()));
    assertThat(a.per(b).dimension()).isEqualTo(a.dimension().per(b.dimension()));
  }

  @Property
  void divisionUndoesMultiplication(@ForAll Unit a, @ForAll Unit b) {
    assertSameMeaning(a.times(b).per(b), a);
    assertSameMeaning(a.per(b).times(b), a);
    assertSameMeaning(a.per(a), Unit.ONE);
  }

  @Property
  void oneChangesNothing(@ForAll Unit a) {
    assertThat(a.times(Unit.ONE)).isEqualTo(a);
    assertThat(Unit.ONE.times(a)).isEqualTo(a);
    assertThat(a.per(Unit.ONE)).isEqualTo(a);
  }

  @Property
  void aPowerIsARepeatedProduct(@ForAll Unit a, @ForAll @IntRange(min = 0, max = 4) int exponent) {
    Unit product = Unit.ONE;
    for (int i = 0; i < exponent; i++) {
      product = product.times(a);
    }
    assertSameMeaning(a.power(exponent), product);
    assertSameMeaning(a.power(-exponent), Unit.ONE.per(product));
  }

  @Property
  void aRootUndoesAPower(@ForAll Unit a, @ForAll @IntRange(min = 1, max = 4) int degree) {
    assertSameMeaning(a.power(degree).root(degree).orElseThrow(), a);
    assertThat(a.root(degree).isPresent()).isEqualTo(a.dimension().root(degree).isPresent());
  }

  @Property
  void aComputedUnitHasAtMostOneAtomOfEachStrictKind(@ForAll Unit a, @ForAll Unit b) {
    for (Atom.Kind kind :
        new Atom.Kind[] {Atom.Kind.TIME, Atom.Kind.INFORMATION, Atom.Kind.MONEY}) {
      assertThat(a.times(b).power(1).terms().stream().filter(term -> term.is(kind)).count())
          .isLessThanOrEqualTo(1);
    }
  }

  @Property
  void aSymbolIsReadAsTheSameUnit(@ForAll Unit a) {
    assertThat(UnitArbitraries.UNITS.parse(a.symbol())).isEqualTo(a);
    assertThat(UnitArbitraries.UNITS.parse(a.power(2).symbol())).isEqualTo(a.power(2));
    assertThat(a.symbol()).doesNotContain(" ").isNotEmpty();
  }

  private static void assertSameMeaning(Unit is, Unit expected) {
    assertThat(is.dimension()).isEqualTo(expected.dimension());
    assertThat(is.labels()).isEqualTo(expected.labels());
    assertThat(is.sameLabels(expected)).isTrue();
  }
}
