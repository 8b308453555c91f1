package calc.core.distribution;

/** A walk that asks the distribution itself at every place. */
final class ExactWalk implements Walk {
  private final Continuous law;
  private final Axis axis;
  private double place;
  private double before;
  private double value;
  private double slope;
  private double bend;

  ExactWalk(Continuous law, Axis axis) {
    this.law = law;
    this.axis = axis;
  }

  @Override
  public boolean start(double from) {
    place = from;
    value = axis.value(law, place);
    slope = axis.rate(place) / law.density(value);
    double rateBend = axis == Axis.SCORE ? -place : 0;
    bend = slope * (rateBend - law.slope(value) * slope);
    return Math.abs(value) < Double.POSITIVE_INFINITY
        && Math.abs(slope) > 0
        && Math.abs(bend) < Double.POSITIVE_INFINITY;
  }

  @Override
  public void step(double length) {
    before = place;
    start(place + length);
  }

  @Override
  public double value() {
    return value;
  }

  @Override
  public double slope() {
    return slope;
  }

  @Override
  public double bend() {
    return bend;
  }

  @Override
  public double middle() {
    return axis.value(law, before + (place - before) / 2);
  }
}
