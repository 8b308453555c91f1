package calc.core.unit;

import java.util.List;

/** Atoms of one measure from small to large, as printing chooses among them. */
final class Scale {
  static final List<Atom> TIMES =
      List.of(
          Atom.time("ns", "ns", "1e-9"),
          Atom.time("us", "us", "1e-6"),
          Atom.time("ms", "ms", "1e-3"),
          Atom.SECOND,
          Atom.time("min", "min", "60"),
          Atom.time("h", "h", "3600"),
          Atom.time("d", "d", "86400"),
          Atom.time("year", "years", "31536000"));

  static final List<Atom> BYTES =
      List.of(
          Atom.BYTE,
          Atom.information("kB", "1e3"),
          Atom.information("MB", "1e6"),
          Atom.information("GB", "1e9"),
          Atom.information("TB", "1e12"),
          Atom.information("PB", "1e15"),
          Atom.information("EB", "1e18"));

  static final List<Atom> BINARY_BYTES =
      List.of(
          Atom.BYTE,
          Atom.information("KiB", "1024"),
          Atom.information("MiB", "1048576"),
          Atom.information("GiB", "1073741824"),
          Atom.information("TiB", "1099511627776"),
          Atom.information("PiB", "1125899906842624"),
          Atom.information("EiB", "1152921504606846976"));

  static final List<Atom> BITS =
      List.of(
          Atom.information("bit", "0.125"),
          Atom.information("kbit", "125"),
          Atom.information("Mbit", "125e3"),
          Atom.information("Gbit", "125e6"),
          Atom.information("Tbit", "125e9"));

  private Scale() {}

  /** The scale that an atom of time or information belongs to. */
  static List<Atom> of(Atom atom) {
    if (atom.is(Atom.Kind.TIME)) {
      return TIMES;
    }
    if (atom.isBits()) {
      return BITS;
    }
    return atom.isBinary() ? BINARY_BYTES : BYTES;
  }
}
