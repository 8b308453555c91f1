package calc.core.analysis;

/** Who is told how far a long run is, and may end it. */
public interface Progress {
  /** Nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void reached(long done, long atMost) {}

        @Override
        public boolean isStopped() {
          return false;
        }
      };

  /**
   * Called now and then, by any thread.
   *
   * @param done points done
   * @param atMost points at most
   */
  void reached(long done, long atMost);

  /** The same for a small run behind a large one: it can be stopped, and shows nothing. */
  default Progress quiet() {
    Progress loud = this;
    return new Progress() {
      @Override
      public void reached(long done, long atMost) {}

      @Override
      public boolean isStopped() {
        return loud.isStopped();
      }
    };
  }

  /** Whether the run should end with what is known so far. */
  boolean isStopped();
}
