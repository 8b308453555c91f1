package calc.core.model;

import calc.core.problem.Origin;
import java.util.Objects;

/**
 * Why a warning stays quiet.
 *
 * @param reason what the file says
 * @param origin where it says so
 */
public record Silence(String reason, Origin origin) {
  public Silence {
    Objects.requireNonNull(reason);
    Objects.requireNonNull(origin);
  }
}
