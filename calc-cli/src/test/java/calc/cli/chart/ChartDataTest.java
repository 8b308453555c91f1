package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartDataTest {
  @Test
  void holdsLayersAndMarksInTheUnitsOfTheAxes() {
    String csv = ChartData.csv(Specimen.response());
    assertThat(csv)
        .startsWith(
            "series,x: load (req/s),x to: load (req/s),y: response time (ms),"
                + "low: response time (ms),high: response time (ms)\r\n"
                + "P99,0,,30,,\r\n")
        .contains("\r\ntoday,25000,,60,,\r\n")
        .contains("\r\nSLO P99 < 250 ms,,,250,,\r\n")
        .contains("\r\n\r\nseries,x: load (req/s)");
  }

  @Test
  void holdsBandsAndColumns() {
    assertThat(ChartData.csv(Specimen.demand())).contains("\r\nmedian,0,,,17100,18900\r\n");
    assertThat(ChartData.csv(Specimen.tiers(1))).contains("\r\napp,0,,,0,1000\r\n");
  }

  @Test
  void holdsBarsWithTheirErrors() {
    assertThat(ChartData.csv(Specimen.levers()))
        .startsWith("bar,series,from: saving (USD/month),to: saving (USD/month)")
        .contains("\r\nsmaller nodes,costs,0,-400,-900,");
    assertThat(ChartData.csv(SloSpecimen.blocks())).contains("\r\nnetwork,down,0,22,,\r\n");
  }

  @Test
  void computesNothingOnAColleaguesMachine() {
    String csv = ChartData.csv(Specimen.chart("c", "", "", OddSpecimen.formulaBars()));
    assertThat(csv).contains("\r\n'=1+1,'@x,0,1,,\r\n");
  }
}
