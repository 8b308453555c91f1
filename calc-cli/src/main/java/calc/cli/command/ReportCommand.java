package calc.cli.command;

import calc.cli.report.Document;
import calc.cli.report.Findings;
import calc.core.analysis.Progress;
import calc.core.analysis.SimulationSettings;
import calc.core.result.ChartOutcome;
import calc.core.result.RunResult;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code calc report SCENARIO}: a section of a design document, or a page. */
@Command(
    name = "report",
    header = {
      "Examples",
      "  calc report api.yaml --output capacity.md",
      "  calc report api.yaml --format html --output capacity.html",
      "  calc report api.yaml --set 'peak=20k to 60k req/s' --output more.md"
    },
    description =
        "Writes a scenario up: summary, assumptions, tiers, cost, limits with dates, levers, risks,"
            + " claims, and every figure with its formula. What is uncertain is simulated. Pictures"
            + " of a section in Markdown are written beside it, into files of the same name.")
final class ReportCommand implements Task {
  private static final String TOTAL = "cost.total";

  /** The pictures of every report. */
  private static final List<String> CERTAIN =
      List.of("demand", "cost", "load", "nodes", "levers", "exceedance");

  @Mixin private ReportOptions options;
  @Mixin private SimulationOptions simulation;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    Engine.Loaded scenario = options.load(session);
    RunResult run = scenario.run();
    Optional<SimulationResult> simulated;
    Optional<SensitivityResult> drivers = Optional.empty();
    List<ChartOutcome> charts = List.of();
    try (ProgressBar progress = session.progress()) {
      simulated = simulated(scenario, progress);
      if (simulated.isPresent()) {
        drivers = drivers(scenario, simulated.get(), progress);
      }
      if (options.format().hasPictures(pictureName())) {
        Engine.Loaded.Known known = new Engine.Loaded.Known(Optional.empty(), simulated, drivers);
        charts = scenario.charts(pictures(drivers), known, simulation.settings(), progress);
      }
      if (progress.isStopped()) {
        // Half of what is uncertain, handed in as the whole, is worse than no report.
        return session.interrupted();
      }
    }
    Findings findings =
        new Findings(
            run, simulated, drivers, scenario.steps(options.digits()), charts, options.digits());
    Document document = options.format().render(findings, pictureName());
    document.pictures().forEach((name, svg) -> beside(name).write(svg));
    session.print(document.text());
    if (!options.format().hasPictures(pictureName())) {
      session.remark("the pictures are left out; --output FILE writes them beside it");
    }
    boolean sound = run.claims().stream().allMatch(claim -> claim.verdict().holds());
    return options.strict() && !(sound && run.warnings().isEmpty())
        ? ExitCode.FINDINGS
        : ExitCode.DONE;
  }

  /** What is uncertain; nothing where every figure is certain. */
  private Optional<SimulationResult> simulated(Engine.Loaded scenario, Progress progress) {
    SimulationResult result = scenario.simulate(simulation.settings().withSpreads(), progress);
    return Optional.of(result)
        .filter(some -> some.figures().stream().anyMatch(SimulatedFigure::headline));
  }

  /** What drives the figure that a reader asks about first. */
  private Optional<SensitivityResult> drivers(
      Engine.Loaded scenario, SimulationResult simulated, Progress progress) {
    List<String> names =
        simulated.figures().stream()
            .filter(SimulatedFigure::headline)
            .map(SimulatedFigure::name)
            .toList();
    String name = names.contains(TOTAL) ? TOTAL : names.get(names.size() - 1);
    SimulationSettings settings = simulation.sensitivitySettings();
    SensitivityResult result = scenario.sensitivity(List.of(name), settings, progress);
    return Optional.of(result).filter(some -> some.run().evaluations() > 0);
  }

  private static List<String> pictures(Optional<SensitivityResult> drivers) {
    List<String> names = new ArrayList<>(CERTAIN);
    drivers.ifPresent(
        result ->
            result
                .explained()
                .forEach(
                    one -> {
                      names.add("tornado-" + one.name());
                      names.add("sobol-" + one.name());
                    }));
    return names;
  }

  private OutputFile beside(String picture) {
    String file = options.output();
    return OutputFile.of(file.substring(0, file.length() - fileName(file).length()) + picture);
  }

  private static String fileName(String path) {
    return path.replaceFirst("^.*[/\\\\]", "");
  }

  /** What the files of pictures begin with, or empty when there is no place for them. */
  private String pictureName() {
    if (options.output() == null) {
      return "";
    }
    String file = fileName(options.output());
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
