package calc.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/** The package table of ARCHITECTURE.md, as rules. */
@AnalyzeClasses(packages = "calc.cli", importOptions = ArchitectureTest.ProgramOnly.class)
class ArchitectureTest {

  /** Which package may use which; every package may use itself and the core. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "read", Set.of(),
          "chart", Set.of(),
          "render", Set.of("chart"),
          "report", Set.of("render", "chart"),
          "document", Set.of("read"),
          "practice", Set.of("read", "render"),
          "command", Set.of("read", "chart", "render", "report", "document", "practice"),
          "", Set.of("read", "chart", "render", "report", "document", "practice", "command"));

  /** What a platform may round in its own way; square roots, sums and products it may not. */
  private static final Set<String> ROUNDED_BY_THE_PLATFORM =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan",
          "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh");

  @ArchTest
  static final ArchRule packagesUseOnlyWhatTheTableAllows = classes().should(keepToTheTable());

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("calc.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyCommandsKnowPicocli =
      onlyIn("picocli..", "calc.cli", "calc.cli.command..");

  @ArchTest
  static final ArchRule onlyReadersKnowYaml = onlyIn("org.snakeyaml..", "calc.cli.read..");

  @ArchTest
  static final ArchRule onlyReadersReadCsv =
      onlyIn("de.siegmar.fastcsv.reader..", "calc.cli.read..");

  @ArchTest
  static final ArchRule onlyReadersAndRenderersKnowJackson =
      onlyIn("com.fasterxml.jackson..", "calc.cli.read..", "calc.cli.render..");

  @ArchTest
  static final ArchRule onlyChartsKnowJfreechartAndPictures =
      noClasses()
          .that(resideOutsideOfPackages("calc.cli.chart.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.jfree..", "org.apache.batik..", "java.awt..", "javax.imageio.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCoreKnowsCommonsMath =
      noClasses().should().dependOnClassesThat(resideInAPackage("org.apache.commons.math3.."));

  @ArchTest
  static final ArchRule onlyMainTouchesTheProcess =
      noClasses()
          .that(describe("are not Main", c -> !c.getName().equals("calc.cli.Main")))
          .should()
          .accessTargetWhere(
              member(System.class, Set.of("in", "out", "err", "exit"))
                  .or(member(Runtime.class, Set.of("exit", "halt")))
                  .or(describe("printing to System.err", ArchitectureTest::printsAStackTrace)))
          .allowEmptyShould(true);

  /** Through {@code calc.core.math} an output is the same on every machine. */
  @ArchTest
  static final ArchRule nothingCallsWhatAPlatformRounds =
      noClasses()
          .should()
          .accessTargetWhere(
              member(Math.class, ROUNDED_BY_THE_PLATFORM)
                  .or(member(StrictMath.class, ROUNDED_BY_THE_PLATFORM)));

  @ArchTest
  static final ArchRule nothingDrawsFromAGlobalRandom =
      noClasses()
          .should()
          .accessTargetWhere(member(Math.class, Set.of("random")))
          .orShould()
          .dependOnClassesThat(belongToAnyOf(ThreadLocalRandom.class));

  private static ArchRule onlyIn(String library, String... packages) {
    return noClasses()
        .that(resideOutsideOfPackages(packages))
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .allowEmptyShould(true);
  }

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
          boolean ours = target.getPackageName().startsWith("calc.cli");
          if (ours && !to.equals(from) && !MAY_USE.get(from).contains(to)) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  /** The name after {@code calc.cli.}, without what follows it; empty for the root. */
  private static String packageOf(JavaClass item) {
    String[] parts = item.getPackageName().split("\\.", 4);
    return parts.length > 2 ? parts[2] : "";
  }

  private static boolean printsAStackTrace(JavaAccess<?> access) {
    return access.getName().equals("printStackTrace")
        && access.getTargetOwner().isAssignableTo(Throwable.class)
        && access.getTarget().getFullName().endsWith("()");
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
