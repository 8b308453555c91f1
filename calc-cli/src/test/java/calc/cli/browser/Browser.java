package calc.cli.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Chromium without a window, with a profile of its own, told what to do over its debugging port.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final String LISTENING = "DevTools listening on ";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path profile;
  private final Process process;
  private final URI address;

  private Browser(Path profile, Process process, URI address) {
    this.profile = profile;
    this.process = process;
    this.address = address;
  }

  /** Where a browser is installed, or empty. */
  public static Optional<Path> installed() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it. */
  public static Browser start(Path program) {
    try {
      Path profile = Files.createTempDirectory("calc-browser");
      ProcessBuilder builder =
          new ProcessBuilder(
              program.toString(),
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-quic",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--disable-dev-shm-usage",
              "--remote-debugging-port=0",
              "--user-data-dir=" + profile,
              "about:blank");
      Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return new Browser(profile, process, address(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read off what it says first; the rest is read too, so that it never waits for a reader. */
  private static URI address(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread rest = new Thread(() -> lines.lines().forEach(said -> {}), "browser");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(LISTENING.length()).strip());
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  /** A new tab. */
  public Tab tab() {
    URI make = URI.create("http://127.0.0.1:" + address.getPort() + "/json/new?about:blank");
    HttpRequest request =
        HttpRequest.newBuilder(make).PUT(HttpRequest.BodyPublishers.noBody()).build();
    try {
      String answer = http.send(request, BodyHandlers.ofString()).body();
      JsonNode target = new ObjectMapper().readTree(answer);
      return Tab.at(http, URI.create(target.path("webSocketDebuggerUrl").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    children.forEach(ProcessHandle::destroyForcibly);
    delete(profile);
  }

  /** As far as that goes: a part of the browser may still be writing. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
