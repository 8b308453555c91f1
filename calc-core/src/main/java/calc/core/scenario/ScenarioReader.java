package calc.core.scenario;

import calc.core.model.Header;
import calc.core.model.Model;
import calc.core.model.ModelBuilder;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Suggestion;
import calc.core.unit.Conventions;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns the tree of a scenario file into a checked model; all problems of the file are reported in
 * one run.
 */
public final class ScenarioReader {
  private final ScenarioFiles files;
  private final KindLibrary library;

  /**
   * A reader.
   *
   * @param files hands over files that the scenario names
   * @param library hands over the built-in kinds
   */
  public ScenarioReader(ScenarioFiles files, KindLibrary library) {
    this.files = files;
    this.library = library;
  }

  /** What a scenario file looks like, with the built-in kinds, for editors. */
  public static Shape shape(KindLibrary library) {
    return ScenarioShape.of(KindShapes.of(KindPages.read(library), true));
  }

  /**
   * Reads a scenario.
   *
   * @param node its tree
   * @param settings values from the command line that take the place of inputs and tier parameters
   * @param problems receives everything that is wrong, and the warnings
   * @return the model, or empty when something is wrong
   */
  public Optional<Model> read(Node node, List<Setting> settings, Problems problems) {
    if (!(node instanceof Mapping root)) {
      problems.add(notAScenario(node));
      return Optional.empty();
    }
    List<Mapping> all = new Includes(files, problems).follow(root);
    boolean allRead = !problems.hasErrors();
    Preamble preamble = new Preamble(problems);
    Shape.Fields early = (Shape.Fields) ScenarioShape.of(KindShapes.of(List.of(), true));
    Sound firstLook = Sound.part(root, early);
    Conventions conventions = preamble.conventions(firstLook.root());
    Units units =
        Units.of(conventions, preamble.labels(replaced(all, firstLook.root()), conventions));
    Map<String, Kind> kinds = kinds(root, units, problems);

    Shape.Fields shape = (Shape.Fields) ScenarioShape.of(KindShapes.of(kinds.values(), true));
    ShapeCheck.check(root, shape, "", problems);
    Sound sound = Sound.part(root, shape);
    Header header =
        new Header(
            Stated.text(sound.root(), "scenario").orElse(""),
            Stated.text(sound.root(), "about").orElse(""),
            units);
    ModelBuilder builder = new ModelBuilder(header, problems);
    builder.samples(files::measurements);
    sound.dropped().forEach(builder::broken);
    if (!allRead || sound.sectionDropped()) {
      builder.namesMayBeMissing();
    }
    Reading reading =
        new Reading(builder, kinds, new Settings(settings, problems), new ArrayList<>(), problems);
    sections(replaced(all, sound.root()), reading);
    return builder.build();
  }

  private static void sections(List<Mapping> all, Reading reading) {
    Mapping root = all.get(0);
    for (Section section : ScenarioShape.SECTIONS) {
      for (Mapping file : all) {
        file.get(section.key()).ifPresent(found -> section.read(found, reading));
      }
    }
    CostsSection.total(root, root.get("traffic").isPresent(), reading);
    ModelBuilder builder = reading.builder();
    reading.settings().reportUnused(builder::defines, builder::isExcused, reading.problems());
  }

  private static List<Mapping> replaced(List<Mapping> all, Mapping root) {
    List<Mapping> files = new ArrayList<>(all);
    files.set(0, root);
    return files;
  }

  /** The kinds that the tiers name: built-in ones and the scenario's own. */
  private Map<String, Kind> kinds(Mapping root, Units units, Problems problems) {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    int before = problems.errorCount();
    for (Scalar path : Preamble.paths(root, "kinds")) {
      Optional<Node> file = files.read(path.text().strip(), path.origin(), problems);
      Optional<Kind> kind = file.flatMap(node -> KindReader.read(node, units, problems));
      kind.ifPresent(found -> own(found, path, kinds, problems));
    }
    boolean broken = problems.errorCount() > before;
    if (tiers(root).anyMatch(ScenarioReader::hasNoKind)) {
      // Only who has not named one needs to be told of all.
      library.names().forEach(name -> builtIn(name, units, problems, kinds));
    }
    for (Scalar word : kindWords(root)) {
      String name = word.text();
      if (kinds.containsKey(name)) {
        continue;
      }
      builtIn(name, units, problems, kinds);
      if (!kinds.containsKey(name) && !broken && !library.names().contains(name)) {
        unknownKind(word, kinds.keySet(), problems);
      }
    }
    return kinds;
  }

  private void builtIn(String name, Units units, Problems problems, Map<String, Kind> kinds) {
    library
        .read(name, problems)
        .flatMap(node -> KindReader.read(node, units, problems))
        .ifPresent(kind -> kinds.putIfAbsent(name, kind));
  }

  /** Of two kinds of one name the tiers mean the own one, so nothing else is said about them. */
  private void own(Kind kind, Scalar path, Map<String, Kind> kinds, Problems problems) {
    boolean builtIn = library.names().contains(kind.name());
    if (kinds.putIfAbsent(kind.name(), kind) != null || builtIn) {
      problems.add(
          Problem.at(path.origin(), Code.DUPLICATE, "there is a kind " + kind.name() + " already")
              .because(builtIn ? "it is built in" : "a file named before defines it")
              .mend("give the kind in this file another name"));
    }
  }

  private void unknownKind(Scalar word, Set<String> own, Problems problems) {
    Set<String> known = new java.util.TreeSet<>(own);
    known.addAll(library.names());
    Problem problem =
        Problem.at(
            word.origin(), Code.UNKNOWN_KEY, "there is no tier kind " + Place.clipped(word.text()));
    problems.add(
        problem.mend(
            Suggestion.didYouMean(word.text(), known)
                .orElse(
                    "the kinds are "
                        + String.join(", ", known)
                        + "; own ones are listed under kinds:")));
  }

  private static List<Scalar> kindWords(Mapping root) {
    return tiers(root)
        .map(tier -> tier.get("kind").orElse(null))
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean hasNoKind(Mapping tier) {
    return tier.get("kind")
        .filter(node -> !(node instanceof Scalar word && word.isEmpty()))
        .isEmpty();
  }

  private static Stream<Mapping> tiers(Mapping root) {
    return root.get("tiers").orElse(null) instanceof Mapping tiers
        ? tiers.entries().stream()
            .map(Entry::value)
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast)
        : Stream.empty();
  }

  private static Problem notAScenario(Node node) {
    boolean empty = node instanceof Scalar scalar && scalar.isEmpty();
    String example = "start with scenario: TITLE and inputs:, such as inputs: { peak: 25k req/s }";
    return Problem.at(
            node.origin(),
            empty ? Code.MISSING : Code.SYNTAX,
            empty
                ? "the file is empty"
                : "a scenario is a table of keys, this is " + node.describe())
        .because("a scenario has at least a title")
        .mend(example);
  }
}
