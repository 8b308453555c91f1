package calc.cli.command;

import calc.core.analysis.SimulationSettings;
import calc.core.analysis.SimulationSettings.Method;
import java.util.Locale;
import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every command takes that draws. */
abstract class DrawOptions {
  @Option(
      names = "--seed",
      order = 10,
      paramLabel = "N",
      converter = SeedConverter.class,
      description = "The same seed gives the same figures; 1 unless told.")
  private long seed = 1;

  @Option(
      names = "--method",
      order = 11,
      paramLabel = "qmc|plain",
      converter = MethodConverter.class,
      description = {
        "Randomised Sobol' nets, or independent points as a",
        "cross-check; qmc unless told."
      })
  private Method method = Method.QMC;

  @Option(
      names = "--threads",
      order = 15,
      paramLabel = "N",
      description = {
        "Threads at most; all processors unless told. The",
        "figures do not depend on it."
      })
  private String threads = "";

  /** The settings with what one command measures in its own way. */
  SimulationSettings settings(Long trials, double precision, long mostTrials) {
    OptionalLong count = trials == null ? OptionalLong.empty() : OptionalLong.of(trials);
    return new SimulationSettings(seed, method, threads(), count, precision, mostTrials);
  }

  private int threads() {
    if (threads.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!threads.matches("[1-9]\\d{0,3}")) {
      throw new UsageException("--threads takes a whole number from 1, got '" + threads + "'");
    }
    return Integer.parseInt(threads);
  }

  /** Reads a seed. */
  static final class SeedConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String word) {
      if (!word.matches("-?\\d{1,18}")) {
        throw new TypeConversionException("--seed takes a whole number, got '" + word + "'");
      }
      return Long.parseLong(word);
    }
  }

  /** Reads a method. */
  static final class MethodConverter implements ITypeConverter<Method> {
    @Override
    public Method convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "qmc" -> Method.QMC;
        case "plain" -> Method.PLAIN;
        default ->
            throw new TypeConversionException("--method takes qmc or plain, got '" + word + "'");
      };
    }
  }

  /** Reads 0.5% or 0.005. */
  static final class ShareConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String word) {
      boolean percent = word.endsWith("%");
      String number = percent ? word.substring(0, word.length() - 1) : word;
      double share =
          number.matches("\\d{0,9}(\\.\\d{1,15})?") && !number.isEmpty()
              ? Double.parseDouble(number) / (percent ? 100 : 1)
              : 0;
      if (!(share > 0 && share < 1)) {
        throw new TypeConversionException(
            "--precision takes a share above 0 and below 100%, got '" + word + "'");
      }
      return share;
    }
  }

  /** Reads 100000, 100k, 1M. */
  static final class CountConverter implements ITypeConverter<Long> {
    private static final long FEWEST = 16;

    @Override
    public Long convert(String word) {
      long factor =
          switch (word.isEmpty() ? ' ' : word.charAt(word.length() - 1)) {
            case 'k' -> 1_000;
            case 'M' -> 1_000_000;
            case 'G' -> 1_000_000_000;
            default -> 1;
          };
      String number = factor == 1 ? word : word.substring(0, word.length() - 1);
      long count = number.matches("\\d{1,10}") ? Long.parseLong(number) * factor : 0;
      if (count < FEWEST || count > 10_000_000_000L) {
        throw new TypeConversionException("16 to 10G trials can be asked for, got '" + word + "'");
      }
      return count;
    }
  }
}
