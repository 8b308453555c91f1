package calc.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/** The package table of ARCHITECTURE.md, as rules. */
@AnalyzeClasses(packages = "calc.core", importOptions = ArchitectureTest.ProgramOnly.class)
class ArchitectureTest {

  /** Which package may use which; every package may use itself. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("problem", Set.of()),
          Map.entry("unit", Set.of("problem")),
          Map.entry("math", Set.of()),
          Map.entry("formula", Set.of("math")),
          Map.entry("catalog", Set.of("formula", "unit", "math")),
          Map.entry("distribution", Set.of("math")),
          Map.entry("sampling", Set.of("distribution", "math")),
          Map.entry("expression", Set.of("unit", "catalog", "distribution", "problem", "math")),
          Map.entry("model", Set.of("expression", "unit", "problem", "distribution")),
          Map.entry("result", Set.of("unit", "problem")),
          Map.entry(
              "analysis",
              Set.of(
                  "model",
                  "expression",
                  "unit",
                  "problem",
                  "distribution",
                  "sampling",
                  "result",
                  "catalog",
                  "math",
                  "formula")),
          Map.entry("chart", Set.of("analysis", "model", "result", "unit", "problem", "math")),
          Map.entry(
              "scenario",
              Set.of("model", "expression", "catalog", "problem", "unit", "result", "math")));

  /** What a platform may round in its own way; square roots, sums and products it may not. */
  private static final Set<String> ROUNDED_BY_THE_PLATFORM =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan",
          "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh");

  @ArchTest
  static final ArchRule packagesUseOnlyWhatTheTableAllows = classes().should(keepToTheTable());

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("calc.core.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule formulaTopicsNeverUseEachOther =
      slices()
          .matching("calc.core.formula.(*)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theJdkAndCommonsMathAreAllItNeeds =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideOutsideOfPackages("calc.core..", "java..", "org.apache.commons.math3.."));

  @ArchTest
  static final ArchRule onlyMathKnowsCommonsMath =
      noClasses()
          .that(resideOutsideOfPackages("calc.core.math.."))
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.apache.commons.math3.."))
          .allowEmptyShould(true);

  /** Through {@code calc.core.math} a result is the same on every machine. */
  @ArchTest
  static final ArchRule onlyMathCallsWhatAPlatformRounds =
      noClasses()
          .that(resideOutsideOfPackages("calc.core.math.."))
          .should()
          .accessTargetWhere(
              member(Math.class, ROUNDED_BY_THE_PLATFORM)
                  .or(member(StrictMath.class, ROUNDED_BY_THE_PLATFORM)))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingTouchesFilesLoggingOrTheNetwork =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.nio.file..",
                      "java.nio.channels..",
                      "java.util.logging..",
                      "java.net..",
                      "java.sql..",
                      "java.awt..")
                  .or(
                      describe(
                          "are files of java.io",
                          c ->
                              c.getName().startsWith("java.io.File")
                                  || c.getName().equals("java.io.RandomAccessFile"))));

  @ArchTest
  static final ArchRule nothingReadsTheClock =
      noClasses()
          .should()
          .accessTargetWhere(
              member(System.class, Set.of("currentTimeMillis", "nanoTime"))
                  .or(
                      describe(
                          "now() of java.time",
                          a ->
                              a.getTargetOwner().getPackageName().startsWith("java.time")
                                  && a.getName().equals("now"))))
          .orShould()
          .dependOnClassesThat(belongToAnyOf(Clock.class, Date.class));

  @ArchTest
  static final ArchRule nothingDrawsFromAGlobalRandom =
      noClasses()
          .should()
          .accessTargetWhere(
              member(Math.class, Set.of("random")).or(member(StrictMath.class, Set.of("random"))))
          .orShould()
          .dependOnClassesThat(
              belongToAnyOf(
                  Random.class,
                  SplittableRandom.class,
                  SecureRandom.class,
                  ThreadLocalRandom.class));

  @ArchTest
  static final ArchRule nothingTouchesTheProcess =
      noClasses()
          .should()
          .accessTargetWhere(
              member(System.class, Set.of("in", "out", "err", "exit", "getenv", "getProperty")))
          .orShould()
          .dependOnClassesThat(belongToAnyOf(Runtime.class, Process.class));

  private static ArchCondition<JavaClass> keepToTheTable() {
    return new ArchCondition<>("use only the packages that the table allows") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        String from = packageOf(item);
        if (!MAY_USE.containsKey(from)) {
          String message = item.getName() + " lies in a package that the table does not know";
          events.add(SimpleConditionEvent.violated(item, message));
          return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          String to = packageOf(target);
          boolean ours = target.getPackageName().startsWith("calc.core");
          if (ours && !to.equals(from) && !MAY_USE.get(from).contains(to)) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** The name after {@code calc.core.}, without what follows it. */
  private static String packageOf(JavaClass item) {
    String[] parts = item.getPackageName().split("\\.", 4);
    return parts.length > 2 ? parts[2] : "";
  }

  private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, Set<String> names) {
    return describe(
        owner.getSimpleName() + " " + new TreeSet<>(names),
        access ->
            access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getName()));
  }

  /** ArchUnit's own option knows only {@code target/test-classes}; our build folder may differ. */
  static final class ProgramOnly implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
