package calc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.command.ExitCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final String SCENARIO = "scenarios/compendium/public-api.yaml";

  @Test
  void everyCommandIsOneThatThereIs() {
    for (List<String> command : Rehearsal.commands(SCENARIO)) {
      assertThat(Rehearsal.play(command))
          .as(String.join(" ", command))
          .isIn(ExitCode.DONE, ExitCode.PROBLEMS);
    }
  }

  @Test
  void nothingIsShownAndNothingIsEnded() {
    Rehearsal.main(new String[] {SCENARIO});
    Rehearsal.main(new String[0]);
    assertThat(Rehearsal.commands()).isNotEmpty().noneMatch(command -> command.contains("run"));
  }
}
