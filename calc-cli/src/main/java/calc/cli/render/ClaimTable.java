package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Table;
import calc.core.result.ClaimResult;
import calc.core.result.Verdict;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every claim with its verdict, below a count of the verdicts. */
public final class ClaimTable {
  private static final int SECTION = 2;
  private static final String AS_WRITTEN = "as written";

  private final List<ClaimResult> claims;
  private final Numbers numbers;

  /** Claims with their figures to so many digits. */
  public ClaimTable(List<ClaimResult> claims, Digits digits) {
    this(claims, new Numbers(digits));
  }

  ClaimTable(List<ClaimResult> claims, Numbers numbers) {
    this.claims = claims;
    this.numbers = numbers;
  }

  /** The count and the table, or nothing when nothing is claimed. */
  List<Block> blocks() {
    if (claims.isEmpty()) {
      return List.of();
    }
    return List.of(new Heading(SECTION, "Claims", counts()), table());
  }

  /** A row for each claim. */
  public Table table() {
    List<Column> columns = List.of(Column.mark(), Column.text("Claim"), Column.text("Verdict"));
    List<Row> rows = claims.stream().map(this::row).toList();
    return new Table("", false, columns, rows, List.of());
  }

  /** How many of each verdict there are: "8 hold · 1 fails". */
  public String counts() {
    long hold = claims.stream().filter(claim -> claim.verdict().holds()).count();
    List<String> counts = new ArrayList<>();
    counts.add(hold == 1 ? "1 holds" : hold + " hold");
    long wrong = count(Verdict.WRONG);
    if (wrong > 0) {
      counts.add(wrong == 1 ? "1 fails" : wrong + " fail");
    }
    for (Verdict verdict : List.of(Verdict.UNDECIDED, Verdict.UNBOUND)) {
      if (count(verdict) > 0) {
        counts.add(count(verdict) + " " + verdict.word());
      }
    }
    return counts.stream().collect(Collectors.joining(" · "));
  }

  private long count(Verdict verdict) {
    return claims.stream().filter(claim -> claim.verdict() == verdict).count();
  }

  private Row row(ClaimResult claim) {
    Tone tone = tone(claim.verdict());
    List<Cell> cells =
        List.of(
            Cell.of(mark(claim.verdict()), tone), Cell.of(claim.claim()), Cell.of(finding(claim)));
    return new Row(cells, claim.verdict().holds() ? List.of() : details(claim));
  }

  private String finding(ClaimResult claim) {
    if (claim.verdict() == Verdict.UNBOUND) {
      return claim.statement() + " names nothing known";
    }
    Numbers.Pair shown = shown(claim);
    String says = "says " + relation(claim) + shown.first();
    String is = ", is " + shown.second();
    return switch (claim.verdict()) {
      // 13 nodes are what 13 says.
      case EXACT -> shown.second().startsWith(shown.first()) ? says : says + is;
      case UNDECIDED -> says + ", undecided";
      default -> says + is + ratio(claim) + tolerance(claim);
    };
  }

  /** Other figures of a claim that does not hold may only differ in digits that are not shown. */
  private Numbers.Pair shown(ClaimResult claim) {
    boolean tellApart = claim.verdict() != Verdict.EXACT && claim.is().isKnown();
    return tellApart
        ? numbers.apart(claim.says(), claim.is())
        : new Numbers.Pair(numbers.text(claim.says()), numbers.text(claim.is()));
  }

  private static String relation(ClaimResult claim) {
    return claim.relation().equals("=") ? "" : claim.relation() + " ";
  }

  private String ratio(ClaimResult claim) {
    boolean wrong = claim.verdict() == Verdict.WRONG && claim.relation().equals("=");
    double ratio = claim.ratio().orElse(0);
    String factor = wrong && ratio != 0 ? numbers.factor(1 / ratio) : "1";
    // 99.9999 % is no 99.9 %, but "×1" would say so.
    return factor.equals("1") ? "" : " (×" + factor + ")";
  }

  private static String tolerance(ClaimResult claim) {
    if (claim.tolerance().isEmpty() || claim.tolerance().equals(AS_WRITTEN)) {
      return "";
    }
    return (claim.verdict().holds() ? ", within " : ", not within ") + claim.tolerance();
  }

  private static List<String> details(ClaimResult claim) {
    List<String> details = new ArrayList<>();
    if (!claim.note().isEmpty()) {
      details.add(claim.note());
    } else if (!claim.is().isKnown()) {
      details.add(Numbers.lacks(claim.is()));
    }
    claim.origin().ifPresent(origin -> details.add(origin + ": " + claim.statement()));
    return details;
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case EXACT -> "✓";
      case ROUNDED -> "≈";
      case WRONG -> "✗";
      case UNDECIDED, UNBOUND -> "?";
    };
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case EXACT, ROUNDED -> Tone.GOOD;
      case WRONG -> Tone.BAD;
      case UNDECIDED, UNBOUND -> Tone.NOTICE;
    };
  }
}
