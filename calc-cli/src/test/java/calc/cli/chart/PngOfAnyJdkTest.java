package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * Another Java may round a shade otherwise: JDK 25 has one of 1.7 million pixels a level apart from
 * JDK 17. What a person could see must not change.
 */
class PngOfAnyJdkTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("calc.root", "."))
          .resolve("calc-cli/src/test/resources/golden/chart-demand.png");

  /** Levels of 255 by which a pixel may differ unseen. */
  private static final int UNSEEN = 8;

  private static final double FEW = 1e-4;

  @Test
  void looksLikeTheOneThatWasReviewed() throws IOException {
    byte[] png = Drawing.png(Specimen.demand(), Look.LIGHT, Size.of(600, 400));
    if (Boolean.getBoolean("golden.update")) {
      Files.write(GOLDEN, png);
    }
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
    BufferedImage reviewed = ImageIO.read(GOLDEN.toFile());
    assertThat(drawn.getWidth()).isEqualTo(reviewed.getWidth());
    assertThat(drawn.getHeight()).isEqualTo(reviewed.getHeight());
    int different = 0;
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        different += differ(drawn.getRGB(x, y), reviewed.getRGB(x, y)) ? 1 : 0;
      }
    }
    assertThat(different).isLessThanOrEqualTo((int) (FEW * drawn.getWidth() * drawn.getHeight()));
  }

  private static boolean differ(int one, int other) {
    boolean differ = false;
    for (int shift = 0; shift < 24; shift += 8) {
      differ |= Math.abs((one >> shift & 255) - (other >> shift & 255)) > UNSEEN;
    }
    return differ;
  }
}
