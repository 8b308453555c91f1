package calc.cli.command;

import calc.cli.render.KindListView;
import calc.cli.render.KindView;
import calc.cli.render.View;
import calc.core.result.KindPage;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code calc kinds [NAME]}: what a tier can be. */
@Command(
    name = "kinds",
    header = {
      "Examples",
      "  calc kinds",
      "  calc kinds compute",
      "  calc kinds compute --format markdown"
    },
    description =
        "Lists the tier kinds, or shows one with its parameters, formulas, limits and worked"
            + " examples.")
final class KindsCommand implements Task {
  @Mixin private ResultOptions options;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The kind to show; all are listed without it.")
  private String name;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    List<KindPage> kinds = session.engine().kinds();
    session.print(name == null ? new KindListView(kinds) : one(kinds, name), options.format());
    return ExitCode.DONE;
  }

  private static View one(List<KindPage> kinds, String name) {
    List<String> names = kinds.stream().map(KindPage::name).toList();
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .map(KindView::new)
        .orElseThrow(() -> new UsageException(Unknown.word("kind", name, names)));
  }
}
