package calc.cli.command;

import calc.cli.chart.ChartData;
import calc.cli.render.ChartListView;
import calc.cli.render.ChartListView.Drawn;
import calc.core.analysis.Progress;
import calc.core.problem.Problem;
import calc.core.result.Chart;
import calc.core.result.ChartOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code calc chart SCENARIO [NAME...]}: pictures of a scenario. */
@Command(
    name = "chart",
    header = {
      "Examples",
      "  calc chart api.yaml",
      "  calc chart api.yaml demand cost --out docs/pictures",
      "  calc chart api.yaml tornado-db_load --theme dark --size slide",
      "  calc chart today.yaml waterfall --against tomorrow.yaml --data",
      "  calc chart api.yaml --list"
    },
    description =
        "Draws a scenario: demand against its limits, cost and load of the tiers, and what is"
            + " uncertain. Each chart is an SVG and a PNG. A NAME is a kind of chart, such as load,"
            + " or one of its charts, such as load-app; without any, those that most readers"
            + " want are drawn.")
final class ChartCommand implements Task {
  private static final int LONGEST_NAME = 80;

  @Mixin private ResultOptions options = new ResultOptions();
  @Mixin private ScenarioSource scenario;
  @Mixin private PictureOptions pictures = new PictureOptions();
  @Mixin private SimulationOptions simulation = new SimulationOptions();

  @Parameters(index = "1..*", paramLabel = "NAME", description = "What to draw.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--against",
      order = 2,
      paramLabel = "FILE",
      description = "Another scenario, for the chart waterfall: from this one to that.")
  private String against;

  @Option(names = "--list", order = 3, description = "Say which charts there are, and draw none.")
  private boolean list;

  @Option(
      names = "--out",
      order = 4,
      paramLabel = "FOLDER",
      description = "Where to; it is made if it is not there. charts unless told.")
  private String folder = "charts";

  @Option(
      names = "--as",
      order = 5,
      paramLabel = "svg|png",
      converter = FormatConverter.class,
      description = "Pictures of one format only.")
  private PictureFormat format;

  @Option(
      names = "--data",
      order = 8,
      description = "Write what is plotted as CSV beside each picture.")
  private boolean data;

  @Option(
      names = "--strict",
      order = 31,
      description = "Exit with 1 if there are warnings or charts that cannot be drawn.")
  private boolean strict;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    check();
    Engine.Loaded loaded = scenario.load(session, options.output());
    Optional<Engine.Loaded> other =
        Optional.ofNullable(against).map(file -> session.engine().load(file, List.of()));
    List<ChartOutcome> outcomes;
    List<Drawn> drawn;
    try (ProgressBar progress = session.progress()) {
      Engine.Loaded.Known known =
          new Engine.Loaded.Known(other, Optional.empty(), Optional.empty());
      outcomes = loaded.charts(names, known, simulation.settings(), progress);
      drawn = list ? listed(outcomes) : drawn(outcomes, progress);
      if (progress.isStopped()) {
        return session.interrupted();
      }
    }
    Set<Problem> warnings = new LinkedHashSet<>(loaded.warnings());
    other.ifPresent(one -> warnings.addAll(one.warnings()));
    session.report(List.copyOf(warnings));
    String title = loaded.run().scenario();
    session.print(new ChartListView(title, list ? "" : folder, drawn), options.format());
    boolean whole = outcomes.stream().allMatch(outcome -> outcome.chart().isPresent());
    if (!whole && !names.isEmpty() && !list) {
      return ExitCode.PROBLEMS;
    }
    return strict && !(whole && warnings.isEmpty()) ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private void check() {
    if (folder.isBlank()) {
      throw new UsageException("--out takes the name of a folder; . is this one");
    }
    if (scenario.isStandardInput() && "-".equals(against)) {
      throw new UsageException("standard input can be read once; give a file for --against");
    }
  }

  private static List<Drawn> listed(List<ChartOutcome> outcomes) {
    return outcomes.stream().map(outcome -> new Drawn(outcome, List.of())).toList();
  }

  /** Draws one after the other until somebody wants it to end. */
  private List<Drawn> drawn(List<ChartOutcome> outcomes, Progress progress) {
    Set<String> taken = new HashSet<>();
    List<Drawn> drawn = new ArrayList<>();
    for (ChartOutcome outcome : outcomes) {
      if (progress.isStopped()) {
        return drawn;
      }
      try {
        drawn.add(
            new Drawn(
                outcome,
                outcome.chart().map(chart -> write(chart, stem(chart, taken))).orElse(List.of())));
      } catch (WriteException e) {
        // Java does not draw while it shuts down, and that is no fault of the machine.
        if (!progress.isStopped()) {
          throw e;
        }
      }
    }
    return drawn;
  }

  private List<String> write(Chart chart, String stem) {
    Path into = folder();
    List<String> files = new ArrayList<>();
    for (PictureFormat each : PictureFormat.values()) {
      if (format == null || format == each) {
        files.add(stem + each.ending());
        each.write(chart, pictures, into.resolve(stem + each.ending()).toString());
      }
    }
    if (data) {
      files.add(stem + ".csv");
      OutputFile.of(into.resolve(stem + ".csv").toString()).write(ChartData.csv(chart));
    }
    return files;
  }

  /** The name of a file that every system takes, and that no other chart has. */
  private static String stem(Chart chart, Set<String> taken) {
    String plain = chart.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    String whole = plain.isEmpty() ? "chart" : plain;
    String most = whole.substring(0, Math.min(LONGEST_NAME, whole.length()));
    String stem = most;
    for (int i = 2; !taken.add(stem.toLowerCase(Locale.ROOT)); i++) {
      stem = most + "-" + i;
    }
    return stem;
  }

  private Path folder() {
    try {
      return Files.createDirectories(Path.of(folder));
    } catch (IOException e) {
      throw new WriteException("cannot make the folder " + folder + ": " + OutputFile.reason(e), e);
    } catch (InvalidPathException e) {
      throw new WriteException(
          "cannot make the folder " + folder + ": this cannot be the name of a folder", e);
    }
  }

  /** Reads the word for a format. */
  static final class FormatConverter implements ITypeConverter<PictureFormat> {
    @Override
    public PictureFormat convert(String word) {
      return PictureFormat.ofFile("x." + word)
          .orElseThrow(
              () -> new TypeConversionException("--as takes svg or png, got '" + word + "'"));
    }
  }
}
