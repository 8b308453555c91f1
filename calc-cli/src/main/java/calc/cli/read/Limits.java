package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;

/** How large, deep and repetitive a scenario file may be; far beyond what a person writes. */
final class Limits {
  /** One mebibyte. */
  static final int FILE_BYTES = 1 << 20;

  static final int DEPTH = 64;
  static final int ALIASES = 1_000;

  /** Nodes of the whole tree, each alias counted with everything it stands for. */
  static final int NODES = 200_000;

  static final int SCALAR_CHARACTERS = 100_000;
  static final int KEY_CHARACTERS = 1_000;

  private static final String SPLIT = "split it, and name the parts under `include`";

  private Limits() {}

  static Problem fileTooLarge(String name) {
    return Problem.of(Code.LIMIT, name + " is larger than 1 MiB")
        .because("a scenario file may have at most 1,048,576 bytes")
        .mend(SPLIT);
  }

  static Problem tooDeep(Origin origin) {
    return Problem.at(origin, Code.LIMIT, "lists and tables lie more than 64 deep here")
        .because("a scenario needs fewer than ten levels, and 64 is the most that is read")
        .mend("check for brackets that are opened and never closed");
  }

  static Problem tooManyAliases(Origin origin) {
    return Problem.at(origin, Code.LIMIT, "the file has more than 1,000 aliases (`*name`)")
        .because("each one repeats a part of the file")
        .mend("name what is shared as a quantity and use its name in expressions");
  }

  static Problem tooManyNodes(Origin origin, boolean byAlias) {
    Problem problem =
        Problem.at(origin, Code.LIMIT, "the file holds more than 200,000 keys and values");
    return byAlias
        ? problem
            .because("aliases (`*name`) are counted with everything they stand for")
            .mend("use fewer aliases of tables and lists")
        : problem.because("this is the most a scenario may hold").mend(SPLIT);
  }

  static Problem tooManyMistakes(Problem next) {
    return new Problem(
        Code.LIMIT,
        next.origin(),
        "the mistakes from here on are not shown",
        "there are more than 100",
        "mend those above first");
  }

  static Problem scalarTooLong(Origin origin) {
    return Problem.at(origin, Code.LIMIT, "this text is longer than 100,000 characters")
        .because("this is the most a single value may have")
        .mend("move data to a CSV file and refer to it");
  }

  static Problem keyTooLong(Origin origin) {
    return Problem.at(origin, Code.LIMIT, "this key is longer than 1,000 characters")
        .because("this is the most a key may have")
        .mend("check for a quote or bracket that is never closed, or shorten it");
  }
}
