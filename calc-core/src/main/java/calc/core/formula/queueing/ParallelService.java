package calc.core.formula.queueing;

import java.util.Arrays;

/**
 * What a station of c servers has beyond one server that is c times as fast, as a part of a closed
 * network. The weights of the numbers at a station with demand D are the coefficients of
 *
 * <pre>  Σ Dⁿ·zⁿ / Π min(j, c)  =  1/(1 − z·D/c) · Σ (1 − i/c) · (z·D)ⁱ/i!,   i = 0 … c − 1</pre>
 *
 * <p>The first factor is a {@link FastServer} of demand D/c, the second is this part. No term is
 * below 0, whereas load-dependent mean value analysis subtracts probabilities from 1 and ends in
 * negative throughputs. With n users, and W' and X' for the network without this part,
 *
 * <pre>
 *   tᵢ   = Π D · X'(n−1−l) / (l+1),   l = 0 … i − 1
 *   W(n) = (D · Σ (c − i − 1) · tᵢ + Σ (c − i) · tᵢ · W'(n−i)) / Σ (c − i) · tᵢ
 * </pre>
 *
 * <p>The terms rise to a peak and fall. They are added up from the peak outwards for as long as
 * they count, which takes about twenty times the square root of the busy servers.
 */
final class ParallelService implements Stage {
  // A response time in the sums may be a million times that at the peak.
  private static final double NEGLIGIBLE = 0x1p-75;

  private final double think;
  private final double demand;
  private final double servers;
  private double[] offered = new double[64];
  private double[] responses = new double[64];
  private int peak;
  private long terms;
  private double weights;
  private double here;
  private double elsewhere;

  ParallelService(double think, double demand, long servers) {
    this.think = think;
    this.demand = demand;
    this.servers = servers;
  }

  @Override
  public double admit(int users, double without) {
    remember(users, without);
    int most = (int) Math.min(servers - 1, users - 1);
    movePeak(users, most);
    terms = 0;
    weights = 0;
    here = 0;
    elsewhere = 0;
    addUpwards(users, most);
    addDownwards(users);
    return residence() + elsewhere / weights;
  }

  @Override
  public long terms() {
    return terms;
  }

  /** Mean time that a user spends in this part, with the users there are. */
  double residence() {
    return demand * here / weights;
  }

  private void remember(int users, double without) {
    if (users >= offered.length) {
      offered = Arrays.copyOf(offered, 2 * users);
      responses = Arrays.copyOf(responses, 2 * users);
    }
    offered[users] = demand * (users / (think + without));
    responses[users] = without;
  }

  private void movePeak(int users, int most) {
    while (peak < most && offered[users - 1 - peak] > peak + 1) {
      peak++;
    }
    while (peak > 0 && offered[users - peak] < peak) {
      peak--;
    }
  }

  private void addUpwards(int users, int most) {
    double term = 1;
    add(term, peak, users);
    for (int i = peak + 1; i <= most; i++) {
      term *= offered[users - i] / i;
      if (term < NEGLIGIBLE * weights) {
        return;
      }
      add(term, i, users);
    }
  }

  private void addDownwards(int users) {
    double term = 1;
    for (int i = peak; i > 0; i--) {
      term *= i / offered[users - i];
      if (term < NEGLIGIBLE * weights) {
        return;
      }
      add(term, i - 1, users);
    }
  }

  private void add(double term, int i, int users) {
    double weight = (servers - i) * term;
    weights += weight;
    here += (servers - i - 1) * term;
    elsewhere += weight * responses[users - i];
    terms++;
  }
}
