package calc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown document of the repository: its lines, and the fenced blocks in it. */
final class Document {
  private static final Pattern NAMED = Pattern.compile("<!-- (\\S+) -->");
  private static final String FENCE = "```";

  private final Path path;
  private final List<String> lines;

  private Document(Path path) {
    this.path = path;
    this.lines = text(path).lines().toList();
  }

  /**
   * A fenced block.
   *
   * @param language the word behind the opening fence
   * @param file what an HTML comment above it names, or empty
   * @param start index of the first line inside
   * @param lines the lines inside
   */
  record Block(String language, String file, int start, List<String> lines) {
    /** A line for failures. */
    String at(Document document) {
      return document + ":" + (start + 1);
    }
  }

  /** Every document of the repository. */
  static Stream<Document> all() {
    return Stream.concat(markdown(root()), markdown(root().resolve("docs"))).map(Document::new);
  }

  /** The root of the repository. */
  static Path root() {
    return Path.of(System.getProperty("calc.root", "."));
  }

  /** Whether what came out replaces what was expected, for a reviewer to judge. */
  static boolean updating() {
    return Boolean.getBoolean("golden.update");
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  List<String> lines() {
    return lines;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        String language = lines.get(i).substring(FENCE.length());
        blocks.add(new Block(language, named(i), i + 1, lines.subList(i + 1, end)));
        i = end;
      }
    }
    return blocks;
  }

  /** Its blocks in a language. */
  List<Block> blocks(String language) {
    return blocks().stream().filter(block -> block.language().equals(language)).toList();
  }

  /** Writes it anew, with other lines inside the blocks of a language. */
  void rewrite(String language, Function<Block, List<String>> content) {
    List<String> rewritten = new ArrayList<>(lines);
    List<Block> blocks = new ArrayList<>(blocks(language));
    // From the bottom up, so that the places above stay right.
    java.util.Collections.reverse(blocks);
    for (Block block : blocks) {
      List<String> inside = rewritten.subList(block.start(), block.start() + block.lines().size());
      List<String> replacement = List.copyOf(content.apply(block));
      inside.clear();
      inside.addAll(replacement);
    }
    write(path, String.join("\n", rewritten) + "\n");
  }

  /** Its path from the root. */
  @Override
  public String toString() {
    return root().relativize(path).toString();
  }

  private String named(int fence) {
    Matcher comment = NAMED.matcher(fence == 0 ? "" : lines.get(fence - 1));
    return comment.matches() ? comment.group(1) : "";
  }

  private static Stream<Path> markdown(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
