package calc.cli.chart;

/** Why a chart cannot be drawn, in a sentence for a person. */
public final class DrawingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DrawingException(String message) {
    super(message);
  }

  DrawingException(String message, Throwable cause) {
    super(message, cause);
  }
}
