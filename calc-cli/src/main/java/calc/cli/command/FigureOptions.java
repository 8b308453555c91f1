package calc.cli.command;

import calc.core.unit.Digits;
import picocli.CommandLine.Mixin;

/** What every command takes that prints figures. */
class FigureOptions extends ResultOptions {
  @Mixin private FigureDetails details;

  final Digits digits() {
    return details.digits();
  }

  final boolean strict() {
    return details.strict();
  }
}
