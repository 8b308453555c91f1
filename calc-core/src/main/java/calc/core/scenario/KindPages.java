package calc.core.scenario;

import calc.core.problem.Problems;
import calc.core.unit.Units;
import java.util.List;

/** The built-in kinds, read under the default conventions. */
final class KindPages {
  private KindPages() {}

  static List<Kind> read(KindLibrary library) {
    Problems problems = new Problems();
    List<Kind> kinds =
        library.names().stream()
            .flatMap(name -> library.read(name, problems).stream())
            .flatMap(node -> KindReader.read(node, Units.standard(), problems).stream())
            .toList();
    problems.throwIfErrors();
    return kinds;
  }
}
