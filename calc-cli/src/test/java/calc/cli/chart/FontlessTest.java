package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class FontlessTest {
  @TempDir Path folder;

  /** Draws in a process of its own, since a font library starts once. */
  static final class Probe {
    private Probe() {}

    public static void main(String[] folder) throws IOException {
      Path to = Path.of(folder[0]);
      Files.writeString(
          to.resolve("demand.svg"), Drawing.svg(Specimen.demand(), Look.LIGHT, Size.DOCUMENT));
      Files.write(
          to.resolve("demand.png"), Drawing.png(Specimen.demand(), Look.LIGHT, Size.DOCUMENT));
      Files.write(
          to.resolve("abroad.png"), Drawing.png(OddSpecimen.abroad(), Look.LIGHT, Size.DOCUMENT));
    }
  }

  @Test
  void drawsTheSameOnAMachineWithoutFonts() throws Exception {
    Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                path,
                Probe.class.getName(),
                folder.toString()));
    builder.environment().put("FONTCONFIG_FILE", none.toString());
    builder.environment().put("HOME", folder.toString());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(folder.resolve("demand.svg"))
        .hasContent(Drawing.svg(Specimen.demand(), Look.LIGHT, Size.DOCUMENT));
    assertThat(folder.resolve("demand.png"))
        .hasBinaryContent(Drawing.png(Specimen.demand(), Look.LIGHT, Size.DOCUMENT));
    assertThat(folder.resolve("abroad.png")).exists();
  }
}
