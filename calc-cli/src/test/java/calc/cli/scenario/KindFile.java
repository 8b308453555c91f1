package calc.cli.scenario;

import calc.cli.read.BuiltInKinds;
import calc.core.problem.Problems;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind file: one that is built in, one of a bundled scenario, or one of the tests' own.
 *
 * @param name the kind
 * @param inclusion what a scenario says to know it
 * @param file its content
 */
record KindFile(String name, String inclusion, ObjectNode file) {
  private static final Path OWN = Calc.resources().resolve("kinds");

  /** A worked example. */
  record Example(ObjectNode given, ObjectNode expect) {}

  /** Every kind file there is. */
  static List<KindFile> all() {
    List<KindFile> kinds = new ArrayList<>();
    BuiltInKinds library = new BuiltInKinds();
    for (String name : library.names()) {
      kinds.add(new KindFile(name, "", Tree.of(library.read(name, new Problems()).orElseThrow())));
    }
    try (Stream<Path> files = Files.list(OWN)) {
      files.sorted().forEach(path -> kinds.add(own(path)));
      Bundled.kinds().forEach(path -> kinds.add(own(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds;
  }

  private static KindFile own(Path path) {
    ObjectNode file = Tree.of(path);
    Path shown = Path.of("").toAbsolutePath().relativize(path.toAbsolutePath());
    return new KindFile(file.get("kind").asText(), "kinds: [" + shown + "]\n", file);
  }

  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (JsonNode example : file.path("examples")) {
      examples.add(
          new Example((ObjectNode) example.get("given"), (ObjectNode) example.get("expect")));
    }
    return examples;
  }

  List<String> parameters() {
    return Tree.keys(file.path("parameters"));
  }

  /** What a parameter measures. */
  String unit(String parameter) {
    return file.path("parameters").path(parameter).path("unit").asText();
  }

  /** Parameters that cannot be stated beside another. */
  Set<String> rivals(String parameter) {
    Set<String> rivals = new LinkedHashSet<>();
    for (String group : List.of("exactly_one_of", "at_most_one_of")) {
      for (JsonNode members : file.path(group)) {
        Set<String> names = new LinkedHashSet<>();
        members.forEach(member -> names.add(member.asText()));
        if (names.remove(parameter)) {
          rivals.addAll(names);
        }
      }
    }
    return rivals;
  }

  /** A scenario with one tier {@code t} of this kind. */
  String scenario(ObjectNode given) {
    ObjectNode tier = given.deepCopy();
    tier.put("kind", name);
    return "scenario: Example\n" + inclusion + "tiers:\n  t: " + tier + "\n";
  }

  @Override
  public String toString() {
    return name;
  }
}
