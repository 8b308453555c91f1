package calc.cli.command;

/** A command whose arguments have been read. */
interface Task {
  /** What it was given that every command takes. */
  BasicOptions options();

  /** Does it, prints the result, and says how the program ends. */
  int execute(Session session);
}
