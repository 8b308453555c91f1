package calc.core.scenario;

/** A section of a scenario file: its key, what it must look like, and what it adds to the model. */
interface Section {
  /** The key at the top of the file. */
  String key();

  /** What stands under it, given the tier kinds that may be used. */
  Shape shape(KindShapes kinds);

  /** One line on what it is for. */
  String meaning();

  /** Adds what it says to the model; the node has passed the check of its shape. */
  void read(Node node, Reading reading);
}
