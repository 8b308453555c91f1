package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
  private static final int DENSITY_AT = 33;

  @Test
  void hasTwoPixelsForEachAndSaysSo() throws IOException {
    byte[] png = Drawing.png(Specimen.demand(), Look.LIGHT, Size.of(640, 400));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(800);
    String chunk = new String(png, DENSITY_AT + 4, 4, StandardCharsets.US_ASCII);
    assertThat(chunk).isEqualTo("pHYs");
    // 192 dots an inch are 7560 a metre.
    assertThat(ByteBuffer.wrap(png).getInt(DENSITY_AT + 8)).isEqualTo(7560);
  }

  @Test
  void isTheSameFromTwoThreads() {
    var one = CompletableFuture.supplyAsync(PngTest::abroad);
    var other = CompletableFuture.supplyAsync(PngTest::abroad);
    assertThat(one.join()).isEqualTo(other.join());
  }

  @Test
  void showsLettersAndLines() throws IOException {
    BufferedImage image =
        ImageIO.read(
            new ByteArrayInputStream(Drawing.png(Specimen.tornado(), Look.DARK, Size.DOCUMENT)));
    assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(Palette.PAGE.dark());
    assertThat(count(image, Palette.series(0).fill().dark())).isGreaterThan(10_000);
    assertThat(count(image, Palette.INK.dark())).isGreaterThan(1_000);
  }

  private static int count(BufferedImage image, int rgb) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return count;
  }

  private static byte[] abroad() {
    return Drawing.png(OddSpecimen.abroad(), Look.DARK, Size.DOCUMENT);
  }
}
