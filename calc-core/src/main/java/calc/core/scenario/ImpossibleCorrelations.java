package calc.core.scenario;

import calc.core.math.CorrelationBlock;
import calc.core.math.CorrelationTriple;
import calc.core.math.Plain;
import calc.core.math.PossibleRanks;
import calc.core.model.QuestionDrafts.OfCorrelation;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What to say of correlations that no variables can have together, and which ones they could. */
final class ImpossibleCorrelations {
  private static final int MOST_PAIRS_TO_WRITE = 66;
  private static final int MOST_NAMES_TO_WRITE = 6;

  private final List<OfCorrelation> pairs;
  private final List<String> names;
  private final Map<Set<String>, OfCorrelation> stated = new LinkedHashMap<>();
  private final List<CorrelationBlock> blocks;

  private ImpossibleCorrelations(List<OfCorrelation> pairs) {
    this.pairs = pairs;
    Set<String> distinct = new LinkedHashSet<>();
    for (OfCorrelation pair : pairs) {
      distinct.add(pair.first().name());
      distinct.add(pair.second().name());
      stated.put(key(pair.first().name(), pair.second().name()), pair);
    }
    this.names = List.copyOf(distinct);
    Map<String, Integer> places = new LinkedHashMap<>();
    names.forEach(name -> places.put(name, places.size()));
    this.blocks =
        CorrelationBlock.of(
            pairs.stream()
                .map(
                    pair ->
                        new CorrelationBlock.Pair(
                            places.get(pair.first().name()),
                            places.get(pair.second().name()),
                            pair.rank()))
                .toList());
  }

  private static Set<String> key(String one, String other) {
    return Set.of(one, other);
  }

  /**
   * A problem for each block of variables that cannot be.
   *
   * @param pairs each pair once, two different names in each
   */
  static List<Problem> problems(List<OfCorrelation> pairs) {
    ImpossibleCorrelations all = new ImpossibleCorrelations(pairs);
    List<CorrelationBlock> impossible =
        all.blocks.stream().filter(block -> block.factor().isEmpty()).toList();
    if (impossible.isEmpty()) {
      return List.of();
    }
    String remedy =
        pairs.size() > MOST_PAIRS_TO_WRITE ? all.scaled(impossible) : all.nearest(impossible);
    return impossible.stream().map(block -> all.problem(block).mend(remedy)).toList();
  }

  private Problem problem(CorrelationBlock block) {
    return CorrelationTriple.worst(block)
        .map(triple -> problem(block, triple))
        .orElseGet(() -> manifold(block));
  }

  /** The correlation to blame is one that nobody stated, else the last of the three in the file. */
  private Problem problem(CorrelationBlock block, CorrelationTriple triple) {
    String a = name(block, triple.a());
    String b = name(block, triple.b());
    String c = name(block, triple.c());
    int ofA = placeInFile(b, c);
    int ofB = placeInFile(a, c);
    int ofC = placeInFile(a, b);
    int last = Math.max(ofA, Math.max(ofB, ofC));
    if (last == ofC) {
      return problem(a, b, c);
    }
    return last == ofB ? problem(a, c, b) : problem(b, c, a);
  }

  /** Behind all others where it is not stated. */
  private int placeInFile(String one, String other) {
    OfCorrelation pair = stated.get(key(one, other));
    return pair == null ? pairs.size() : pairs.indexOf(pair);
  }

  private Problem problem(String one, String other, String third) {
    OfCorrelation withOne = stated.get(key(one, third));
    OfCorrelation withOther = stated.get(key(other, third));
    Optional<OfCorrelation> own = Optional.ofNullable(stated.get(key(one, other)));
    OfCorrelation later = pairs.indexOf(withOne) > pairs.indexOf(withOther) ? withOne : withOther;
    String both = one + " and " + other;
    String message =
        own.map(pair -> both + " cannot have the correlation " + Plain.number(pair.rank()))
            .orElse(both + " cannot be uncorrelated, as they are where nothing is stated");
    CorrelationTriple.Bounds bounds =
        CorrelationTriple.Bounds.of(withOne.rank(), withOther.rank()).rounded();
    return Problem.at(own.orElse(later).origin(), Code.INFEASIBLE, message)
        .because(
            third
                + " has "
                + Plain.number(withOne.rank())
                + " with "
                + one
                + " and "
                + Plain.number(withOther.rank())
                + " with "
                + other
                + ", which leaves those two between "
                + Plain.number(bounds.least())
                + " and "
                + Plain.number(bounds.largest()));
  }

  private Problem manifold(CorrelationBlock block) {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < Math.min(block.size(), MOST_NAMES_TO_WRITE); i++) {
      members.add(name(block, i));
    }
    int more = block.size() - members.size();
    String list = String.join(", ", members) + (more > 0 ? " and " + more + " more" : "");
    OfCorrelation first =
        pairs.stream()
            .filter(pair -> members.contains(pair.first().name()))
            .findFirst()
            .orElseThrow();
    return Problem.at(
            first.origin(), Code.INFEASIBLE, list + " cannot have these correlations all at once")
        .because("any three of them could, but some sum of all would have a variance below zero");
  }

  private String name(CorrelationBlock block, int place) {
    return names.get(block.member(place));
  }

  private String scaled(List<CorrelationBlock> impossible) {
    double share = impossible.stream().mapToDouble(PossibleRanks::share).min().orElseThrow();
    return "multiplied by " + Plain.number(share) + ", all of them are possible";
  }

  /** The whole line, with what is possible as it was. */
  private String nearest(List<CorrelationBlock> impossible) {
    Map<Set<String>, String> rows = new LinkedHashMap<>();
    for (OfCorrelation pair : pairs) {
      String first = pair.first().name();
      String second = pair.second().name();
      rows.put(key(first, second), row(first, second, pair.rank()));
    }
    for (CorrelationBlock block : impossible) {
      double[][] ranks = PossibleRanks.near(block);
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          write(name(block, i), name(block, j), ranks[i][j], rows);
        }
      }
    }
    String line = rows.values().stream().collect(Collectors.joining(", ", "[ ", " ]"));
    return "the nearest that is possible: correlations: " + line;
  }

  private void write(String one, String other, double rank, Map<Set<String>, String> rows) {
    Set<String> key = key(one, other);
    if (rank == 0) {
      rows.remove(key);
    } else if (stated.containsKey(key)) {
      OfCorrelation pair = stated.get(key);
      rows.put(key, row(pair.first().name(), pair.second().name(), rank));
    } else {
      rows.put(key, row(one, other, rank));
    }
  }

  private static String row(String first, String second, double rank) {
    return "[" + first + ", " + second + ", " + Plain.number(rank) + "]";
  }
}
