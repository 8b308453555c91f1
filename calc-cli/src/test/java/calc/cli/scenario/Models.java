package calc.cli.scenario;

import calc.cli.read.BuiltInKinds;
import calc.cli.read.ScenarioFolder;
import calc.cli.read.SourceFiles;
import calc.cli.read.YamlReader;
import calc.core.model.Model;
import calc.core.problem.ProblemException;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.ScenarioReader;
import calc.core.scenario.Setting;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scenarios as models, for what takes a model. */
final class Models {
  private Models() {}

  /** The model of a file, with settings as {@code --set} takes them. */
  static Model of(Path file, String... sets) {
    return read(file.toString(), "", sets);
  }

  /** The model of a text. */
  static Model ofText(String scenario, String... sets) {
    return read("-", scenario, sets);
  }

  private static Model read(String name, String in, String... sets) {
    SourceFiles files =
        new SourceFiles(Path.of(""), new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
    Problems problems = new Problems();
    List<Setting> settings =
        Stream.of(sets).flatMap(set -> Setting.parse("--set", set, problems).stream()).toList();
    Optional<Source> source = files.read(name, problems);
    Optional<Model> model =
        source.flatMap(
            text ->
                YamlReader.read(text, problems)
                    .flatMap(
                        node ->
                            new ScenarioReader(ScenarioFolder.of(files, text), new BuiltInKinds())
                                .read(node, settings, problems)));
    problems.throwIfErrors();
    return model.orElseThrow(() -> new ProblemException(problems.inFileOrder()));
  }
}
