package calc.core.formula.queueing;

/** What keeps an answer from being better still. */
public enum Binding {
  /** One server fewer, or more load, and the queue would grow without end; the target is kept. */
  STABILITY,
  /** One server fewer, or more load, and the target would be missed. */
  TARGET
}
