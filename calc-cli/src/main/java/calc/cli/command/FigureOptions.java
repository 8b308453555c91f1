package calc.cli.command;

import calc.core.unit.Digits;
import picocli.CommandLine.Mixin;

/** What every command takes that prints figures. */
class FigureOptions extends ResultOptions {
  /** Here from the start, since words can be given to a command directly. */
  @Mixin private final FigureDetails details = new FigureDetails();

  final Digits digits() {
    return details.digits();
  }

  final boolean strict() {
    return details.strict();
  }
}
