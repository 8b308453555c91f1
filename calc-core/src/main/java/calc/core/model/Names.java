package calc.core.model;

/** How names in formulas become full names. */
final class Names {
  private Names() {}

  static String resolve(String namespace, String mentioned) {
    return namespace.isEmpty() ? mentioned : namespace + "." + mentioned;
  }
}
