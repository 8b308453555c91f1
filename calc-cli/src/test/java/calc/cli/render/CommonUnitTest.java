package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommonUnitTest {
  @Test
  void aUnitThatAllShareIsTakenOffThem() {
    CommonUnit common = CommonUnit.of(List.of("14.4k req/s", "20k req/s", "-3 req/s"));
    assertThat(common.numbers()).containsExactly("14.4k", "20k", "-3");
    assertThat(common.unit()).isEqualTo("req/s");
  }

  @Test
  void moneyAPeriodSharesThePeriod() {
    CommonUnit common = CommonUnit.of(List.of("$4.15k/month", "+$831/month"));
    assertThat(common.numbers()).containsExactly("$4.15k", "+$831");
    assertThat(common.unit()).isEqualTo("/month");
  }

  @Test
  void thePluralStandsForBoth() {
    CommonUnit common = CommonUnit.of(List.of("1 node", "12 nodes"));
    assertThat(common.numbers()).containsExactly("1", "12");
    assertThat(common.unit()).isEqualTo("nodes");
  }

  @Test
  void differentUnitsStayWhereTheyAre() {
    List<String> texts = List.of("900 ms", "1.2 s");
    assertThat(CommonUnit.of(texts)).isEqualTo(new CommonUnit(texts, ""));
  }

  @Test
  void percentagesKeepTheirSign() {
    List<String> texts = List.of("55.2%", "59.8%");
    assertThat(CommonUnit.of(texts)).isEqualTo(new CommonUnit(texts, ""));
  }

  @Test
  void wordsHaveNoUnit() {
    CommonUnit common = CommonUnit.of(List.of("5 ms", "no value", "none"));
    assertThat(common.numbers()).containsExactly("5", "no value", "none");
    assertThat(common.unit()).isEqualTo("ms");
  }
}
