package calc.cli.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a scene as PNG at twice the density of its size. */
final class PngWriter {
  private static final int DENSITY = 2;
  private static final int DOTS_PER_METRE = DENSITY * 3780;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final double GROUND = 0.28;

  private final Scene scene;
  private final Look look;
  private final BufferedImage image;

  private PngWriter(Scene scene, Look look) {
    this.scene = scene;
    this.look = look;
    image =
        new BufferedImage(
            DENSITY * scene.size().width(),
            DENSITY * scene.size().height(),
            BufferedImage.TYPE_INT_RGB);
  }

  static byte[] file(Scene scene, Look look) {
    PngWriter writer = new PngWriter(scene, look);
    writer.draw();
    try {
      return writer.encoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw() {
    Graphics2D graphics = image.createGraphics();
    try {
      hint(graphics);
      graphics.setColor(Palette.PAGE.color(look));
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.scale(DENSITY, DENSITY);
      PlotPainter painter = new PlotPainter(look, scene.zoom());
      scene.panes().forEach(pane -> painter.paint(pane, graphics));
      Fonts fonts = Fonts.bundled();
      scene.texts().forEach(text -> draw(text, graphics, fonts));
    } finally {
      graphics.dispose();
    }
  }

  private static void hint(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Drawn as an outline, a text is no wider than the layout allows, whatever font it comes of. */
  private void draw(Text text, Graphics2D graphics, Fonts fonts) {
    if (text.words().isEmpty()) {
      return;
    }
    TextLayout layout = fonts.layout(text, graphics.getFontRenderContext());
    double width = text.width();
    double advance = layout.getAdvance();
    double stretch = advance > width ? width / advance : 1;
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            text.anchor().start(text.x(), advance * stretch), text.y());
    place.scale(stretch, 1);
    Shape outline = layout.getOutline(place);
    if (text.ground()) {
      graphics.setColor(Palette.PAGE.color(look));
      float broad = (float) (text.type().size() * GROUND);
      graphics.setStroke(new BasicStroke(broad, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(outline);
    }
    graphics.setColor(text.tint().color(look));
    graphics.fill(outline);
  }

  /** Written here, since the writer of the JDK needs trees of metadata to say the density. */
  private byte[] encoded() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(SIGNATURE);
    chunk(file, "IHDR", header());
    chunk(file, "pHYs", density());
    chunk(file, "IDAT", pixels());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private byte[] header() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(image.getWidth());
    data.writeInt(image.getHeight());
    // 8 bits for each of red, green and blue; the only compression and filters; no interlace.
    data.write(new byte[] {8, 2, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] density() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(DOTS_PER_METRE);
    data.writeInt(DOTS_PER_METRE);
    data.writeByte(1);
    return bytes.toByteArray();
  }

  private byte[] pixels() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    int width = image.getWidth();
    int[] row = new int[width];
    byte[] line = new byte[1 + 3 * width];
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRGB(0, y, width, 1, row, 0, width);
        fill(line, row);
        out.write(line);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** Differences to the pixel on the left, which are mostly zero. */
  private static void fill(byte[] line, int[] row) {
    line[0] = 1;
    int before = 0;
    for (int x = 0; x < row.length; x++) {
      for (int channel = 0; channel < 3; channel++) {
        int shift = 16 - 8 * channel;
        line[1 + 3 * x + channel] = (byte) ((row[x] >> shift & 0xFF) - (before >> shift & 0xFF));
      }
      before = row[x];
    }
  }

  private static void chunk(ByteArrayOutputStream file, String name, byte[] content)
      throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    DataOutputStream data = new DataOutputStream(file);
    data.writeInt(content.length);
    data.write(type);
    data.write(content);
    data.writeInt((int) sum.getValue());
  }
}
