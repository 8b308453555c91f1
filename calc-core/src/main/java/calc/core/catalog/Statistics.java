package calc.core.catalog;

import calc.core.formula.statistics.ClopperPearson;
import calc.core.formula.statistics.Evidence;
import calc.core.formula.statistics.ForecastError;
import calc.core.formula.statistics.Wilson;
import java.util.List;
import java.util.stream.Stream;

/** Rows of the topic statistics. */
final class Statistics {
  private static final String TOPIC = "statistics";
  private static final String WILSON =
      "E. B. Wilson, Journal of the American Statistical Association 22, 1927";
  private static final String CLOPPER_PEARSON = "Clopper, Pearson, Biometrika 26, 1934";
  private static final String HYNDMAN =
      "Hyndman, Koehler, Another Look at Measures of Forecast Accuracy, 2006";
  private static final String LISTS =
      "Both lists have the same length; e is a forecast less what came.";

  private Statistics() {}

  static List<Formula> rows() {
    return Stream.of(intervals(), evidence(), forecasts()).flatMap(List::stream).toList();
  }

  private static List<Formula> intervals() {
    String wilson = "Holds for independent requests. Relative error below 1e-14.";
    String exact =
        "Holds for independent requests, and never covers less than it says. Relative error below"
            + " 1e-14.";
    return List.of(
        interval("wilson_low", "Lower end of Wilson's interval for a ratio of failures")
            .equation("(p + z²/2n − z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), p = bad/total")
            .note(wilson)
            .source(WILSON)
            .example("wilson_low(1, 1000)", "0.017654637062607805%")
            .by(Wilson::low),
        interval("wilson_high", "Upper end of Wilson's interval for a ratio of failures")
            .equation("(p + z²/2n + z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), p = bad/total")
            .note(wilson)
            .source(WILSON)
            .example("wilson_high(1, 1000)", "0.5642558597957933%")
            .by(Wilson::high),
        interval("clopper_pearson_low", "Lower end of the exact interval for a ratio of failures")
            .equation("the ratio at which P(X ≥ bad) = (1 − confidence)/2; 0 for bad = 0")
            .note(exact)
            .source(CLOPPER_PEARSON)
            .example("clopper_pearson_low(5, 10000)", "0.01623679341989253%")
            .by(ClopperPearson::low),
        interval("clopper_pearson_high", "Upper end of the exact interval for a ratio of failures")
            .equation("the ratio at which P(X ≤ bad) = (1 − confidence)/2; 1 for bad = total")
            .note(exact)
            .source(CLOPPER_PEARSON)
            .example("clopper_pearson_high(0, 1000)", "0.3682083896865672%")
            .by(ClopperPearson::high));
  }

  private static List<Formula> evidence() {
    return List.of(
        row("samples_to_prove", "Requests without a failure that prove an objective")
            .equation("smallest whole n with objectiveⁿ ≤ 1 − confidence")
            .note("Holds for independent requests.")
            .takes("objective", "1", "share of good requests to prove, 0 or more and below 1")
            .takes("confidence", "1", "how sure, above 0 and below 1", 0.95)
            .givesWhole()
            .source("rule of three, in its exact form")
            .example("samples_to_prove(99.9%)", "2995")
            .by(Evidence::samplesToProve),
        row("binomial_exceeds", "Probability that more than a share of n requests fail")
            .equation("P(X > threshold · n), X binomial of n and p")
            .note("Holds for independent requests. Relative error below 1e-13.")
            .takes("n", "1", "requests, whole, 0 or more")
            .takes("p", "1", "probability that a request fails, 0 to 1")
            .takes("threshold", "1", "share of the requests, 0 to 1")
            .source("binomial distribution, standard")
            .example("binomial_exceeds(1000, 0.1%, 1.44%)", "2.7365049066404933e-13")
            .by(Evidence::exceeds),
        row("budget_forecast", "Probability that the next requests keep an objective")
            .equation("P(Y ≤ (1 − objective) · future), Y beta-binomial, Jeffreys prior")
            .note(
                "Holds for independent requests that fail as often as those seen. Relative error"
                    + " below 1e-12.")
            .takes("bad", "1", "failures seen, whole, from 0 to total")
            .takes("total", "1", "requests seen, whole, 1 or more")
            .takes("future", "1", "requests to come, whole, 0 or more")
            .takes("objective", "1", "share of them that must be good, 0 to 1")
            .gives("%")
            .source("beta-binomial distribution, standard")
            .example("budget_forecast(0, 3000, 100000, 99.9%)", "98.53624658905827%")
            .byArguments(
                a -> Evidence.budgetForecast(a.number(0), a.number(1), a.number(2), a.number(3))));
  }

  private static List<Formula> forecasts() {
    return List.of(
        compared("mape", "Mean absolute percentage error of forecasts")
            .equation("mean of |e| / |actual|")
            .note(LISTS + " Favours low forecasts: too low is 100 % at most.")
            .source(HYNDMAN)
            .example("mape([950, 25], [1000, 10])", "77.5%")
            .byArguments(a -> ForecastError.mape(a.list(0), a.list(1))),
        compared("wape", "Whole absolute error of forecasts over the whole amount")
            .equation("Σ|e| / Σ|actual|")
            .note(LISTS)
            .source(HYNDMAN)
            .example("wape([950, 25], [1000, 10])", "6.435643564356436%")
            .byArguments(a -> ForecastError.wape(a.list(0), a.list(1))),
        compared("forecast_bias", "By how much forecasts were too high in all")
            .equation("Σe / Σactual")
            .note(LISTS + " Below 0 they were too low; errors that cancel leave no bias.")
            .source(HYNDMAN)
            .example("forecast_bias([950, 25], [1000, 10])", "-3.4653465346534653%")
            .byArguments(a -> ForecastError.bias(a.list(0), a.list(1))));
  }

  private static Formula.Row interval(String name, String title) {
    return row(name, title)
        .takes("bad", "1", "failures, whole, from 0 to total")
        .takes("total", "1", "requests, whole, 1 or more")
        .takes("confidence", "1", "how often it holds the true ratio, above 0 and below 1", 0.95)
        .gives("%");
  }

  private static Formula.Row compared(String name, String title) {
    return row(name, title)
        .takes("forecast", "[T]", "what was expected")
        .takes("actual", "[T]", "what came")
        .gives("%");
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
