package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Problem;

/** How large a file may be. */
enum SizeLimit {
  /** What people write. */
  SCENARIO(Limits.FILE_BYTES),
  /** What programs write: a million measurements and more. */
  DATA(64 << 20);

  private final int bytes;

  SizeLimit(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  Problem tooLarge(String name) {
    return this == SCENARIO
        ? Limits.fileTooLarge(name)
        : Problem.of(Code.LIMIT, name + " is larger than 64 MiB")
            .because("a file of measurements may have at most 67,108,864 bytes")
            .mend("take a random part of its lines; a million of them say enough");
  }
}
