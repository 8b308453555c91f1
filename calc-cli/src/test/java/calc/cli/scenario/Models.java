package calc.cli.scenario;

import calc.cli.command.CoreEngine;
import calc.core.model.Model;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

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
    return new CoreEngine(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)))
        .model(name, List.of(sets));
  }
}
