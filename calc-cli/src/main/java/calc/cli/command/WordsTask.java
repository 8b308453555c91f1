package calc.cli.command;

import java.util.List;

/**
 * A command that can be given its words directly where none of them is an option. Setting up the
 * reading of options is half of what a short run costs.
 */
interface WordsTask extends Task {
  /**
   * Takes the words behind the command, none of which begins with a minus sign.
   *
   * @return false if they are not enough, which the reading of options then says
   */
  boolean take(List<String> words);
}
