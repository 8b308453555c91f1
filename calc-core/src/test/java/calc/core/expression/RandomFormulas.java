package calc.core.expression;

import calc.core.unit.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Well-typed formulas at random: each measures what was asked for, by a calculation of dimensions
 * of its own. Later ones may name inputs and earlier ones.
 */
public final class RandomFormulas {
  private static final Dimension NONE = Dimension.NONE;
  private static final Dimension TIME = Dimension.TIME;
  private static final Dimension RATE = Dimension.RATE;
  private static final Dimension DATA = Dimension.INFORMATION;
  private static final Dimension STREAM = DATA.per(TIME);
  private static final Dimension MONEY = Dimension.MONEY;
  private static final Dimension COST = MONEY.per(TIME);

  /** Numbers of each dimension, ordinary ones and those that make trouble. */
  private static final Map<Dimension, List<String>> LITERALS = new LinkedHashMap<>();

  /** The inputs, by name, with the unit each is stated in. */
  public static final Map<String, String> INPUTS = new LinkedHashMap<>();

  private static final Map<Dimension, String> INPUT_OF = new LinkedHashMap<>();

  static {
    known(NONE, "x_ratio", "1", "0", "1", "2", "0.5", "20%", "7.25", "3k", "12 req", "1e200");
    known(TIME, "x_time", "s", "3 ms", "2 s", "1 h", "0 s", "30 d", "1 month");
    known(RATE, "x_rate", "req/s", "25k req/s", "3/s", "40/day", "0/s", "1 rps");
    known(DATA, "x_data", "B", "5 MB", "1 KiB", "0 B", "3 GB", "8 bit");
    known(STREAM, "x_stream", "MB/s", "10 MB/s", "1 Gbps", "0 B/s");
    known(MONEY, "x_money", "USD", "$5", "$0.25", "$0");
    known(COST, "x_cost", "USD/month", "$100/month", "$0.5/h", "$0/day");
  }

  private final Random random;
  private final Map<String, Dimension> names = new LinkedHashMap<>();
  private final Map<String, String> formulas = new LinkedHashMap<>();

  private RandomFormulas(long seed) {
    this.random = new Random(seed);
    INPUT_OF.forEach((dimension, name) -> names.put(name, dimension));
  }

  /** Some formulas; the same seed gives the same ones. */
  public static RandomFormulas of(long seed, int quantities, int depth) {
    RandomFormulas made = new RandomFormulas(seed);
    for (int i = 0; i < quantities; i++) {
      Dimension dimension = made.pick(List.copyOf(LITERALS.keySet()));
      String formula = made.number(dimension, depth);
      made.names.put("q" + i, dimension);
      made.formulas.put("q" + i, formula);
    }
    return made;
  }

  /** The formulas by name; each names only inputs and those before it. */
  public Map<String, String> formulas() {
    return formulas;
  }

  /** What a quantity or input measures. */
  public Dimension dimension(String name) {
    return names.get(name);
  }

  @Override
  public String toString() {
    return formulas.toString();
  }

  private static void known(Dimension dimension, String input, String unit, String... literals) {
    LITERALS.put(dimension, List.of(literals));
    INPUTS.put(input, unit);
    INPUT_OF.put(dimension, input);
  }

  private String number(Dimension dimension, int depth) {
    if (depth == 0 || random.nextInt(8) == 0) {
      return leaf(dimension);
    }
    int below = depth - 1;
    List<Supplier<String>> ways = new ArrayList<>();
    ways.add(() -> both(dimension, pick("+", "-"), dimension, below));
    ways.add(() -> product(dimension, below));
    ways.add(() -> quotient(dimension, below));
    ways.add(() -> "(-" + number(dimension, below) + ")");
    ways.add(() -> "(" + number(dimension, below) + " in " + unit(dimension) + ")");
    ways.add(
        () ->
            "if("
                + condition(below)
                + ", "
                + number(dimension, below)
                + ", "
                + number(dimension, below)
                + ")");
    ways.add(() -> pick("min", "max") + "(" + several(dimension, below) + ")");
    ways.add(() -> "sum([" + several(dimension, below) + "])");
    ways.add(() -> "abs(" + number(dimension, below) + ")");
    ways.add(
        () ->
            "compound("
                + number(dimension, below)
                + ", "
                + number(NONE, below)
                + ", periods = "
                + number(NONE, 0)
                + ")");
    ways.add(() -> spread(dimension, below));
    if (dimension.equals(NONE)) {
      ways.add(() -> plain(below));
      ways.add(() -> plain(below));
    }
    return pick(ways).get();
  }

  /** What only plain numbers have. */
  private String plain(int depth) {
    Dimension any = pick(List.copyOf(LITERALS.keySet()));
    return switch (random.nextInt(9)) {
      // Without labels, which have whole powers only.
      case 0 -> "((" + number(NONE, depth) + ") in 1) ^ (" + number(NONE, depth) + ")";
      case 1 ->
          pick("ceil", "floor", "round", "exp", "ln", "log10", "sqrt")
              + "("
              + number(NONE, depth)
              + ")";
      case 2 -> "nodes_for(" + number(any, depth) + ", per_node = " + number(any, depth) + ")";
      case 3 ->
          "concurrency(residence = "
              + number(TIME, depth)
              + ", throughput = "
              + number(RATE, depth)
              + ")";
      case 4 -> "growth_time(" + number(any, depth) + ", " + number(any, depth) + ", 20%)";
      case 5 -> "zone_nodes(" + number(NONE, depth) + ", 3, 1)";
      case 6 -> "(" + pick("0", "1", "2") + " of [" + several(NONE, depth) + "])";
      case 7 -> "(" + both(any, "/", any, depth) + ")";
      default -> "((" + number(NONE, depth) + ") in 1)^" + pick("0", "1", "2", "-1", "0.5");
    };
  }

  private String spread(Dimension dimension, int depth) {
    String a = number(dimension, depth);
    String b = number(dimension, depth);
    return switch (random.nextInt(3)) {
      // Not two written numbers: in the wrong order they are refused before anything runs.
      case 0 -> "(" + a + " to max(" + b + "))";
      case 1 -> "normal(p95 = " + a + ", p5 = " + b + ")";
      default -> "uniform(" + a + ", " + b + ")";
    };
  }

  private String condition(int depth) {
    Dimension any = pick(List.copyOf(LITERALS.keySet()));
    String comparison = both(any, pick("<", "<=", ">", ">=", "=", "!="), any, depth);
    if (depth == 0) {
      return comparison;
    }
    return switch (random.nextInt(6)) {
      case 0 -> "(" + condition(depth - 1) + pick(" and ", " or ") + condition(depth - 1) + ")";
      case 1 -> "(not " + condition(depth - 1) + ")";
      case 2 -> "(1 of [" + condition(depth - 1) + ", " + condition(depth - 1) + "])";
      case 3 -> "(" + number(any, depth) + " > 0)";
      default -> comparison;
    };
  }

  private String product(Dimension dimension, int depth) {
    Dimension factor = pick(List.copyOf(LITERALS.keySet()));
    Dimension other = dimension.per(factor);
    boolean known = LITERALS.containsKey(other);
    return both(known ? factor : NONE, "*", known ? other : dimension, depth);
  }

  private String quotient(Dimension dimension, int depth) {
    Dimension divisor = pick(List.copyOf(LITERALS.keySet()));
    Dimension above = dimension.times(divisor);
    boolean known = LITERALS.containsKey(above);
    return both(known ? above : dimension, "/", known ? divisor : NONE, depth);
  }

  private String both(Dimension left, String operator, Dimension right, int depth) {
    return "(" + number(left, depth) + ") " + operator + " (" + number(right, depth) + ")";
  }

  private String several(Dimension dimension, int depth) {
    List<String> items = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      items.add(number(dimension, depth));
    }
    return String.join(", ", items);
  }

  private String leaf(Dimension dimension) {
    List<String> fitting =
        names.keySet().stream().filter(name -> names.get(name).equals(dimension)).toList();
    return random.nextBoolean() ? pick(fitting) : pick(LITERALS.get(dimension));
  }

  private String unit(Dimension dimension) {
    return INPUTS.get(INPUT_OF.get(dimension));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String pick(String... from) {
    return pick(List.of(from));
  }
}
