package calc.core.scenario;

import calc.core.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Hands over the kind files that come with the program. */
public interface KindLibrary {
  /** The names of all built-in kinds. */
  List<String> names();

  /** The file of a kind, or empty when there is none of that name. */
  Optional<Node> read(String kind, Problems problems);
}
