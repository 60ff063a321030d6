package io.sysup.cli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleTest extends StubTest {

    private Process started = ended();

    @AfterEach
    void end() {
        started.destroyForcibly();
    }

    @Test
    void statusNeedsNoLogin() {
        server.on("GET", "status", status(true));

        Cli.Result result = Cli.in(home).with("SYSUP_URL", server.url()).run("status");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .isEqualTo(
                        """
                        System Update 1.0.0 (one process) at %s: ready
                        SERVICE    STATE  DETAIL
                        inventory  up     fine
                        """
                                .formatted(server.url()));
        assertThat(server.requests().getFirst().header("Authorization")).isEmpty();
    }

    @Test
    void aServerThatIsNotReadyIsNoSuccess() {
        server.on("GET", "status", status(false));

        Cli.Result result = run("status", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("ready").asBoolean()).isFalse();
    }

    @Test
    void downStopsTheProcessOfTheHome() throws IOException, InterruptedException {
        started = ours();
        runFile(started.pid());

        Cli.Result result = Cli.in(home).run("down", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().path("pid").asLong()).isEqualTo(started.pid());
        assertThat(started.isAlive()).isFalse();
    }

    @Test
    void downSaysWhenNothingRuns() throws IOException {
        assertThat(Cli.in(home).run("down").exit()).isEqualTo(3);

        runFile(999_999_999L);
        assertThat(Cli.in(home).run("down").err()).contains("is not running with the home " + home);
    }

    @Test
    void aStrangerIsLeftAlone() throws IOException {
        started = new ProcessBuilder("sleep", "60").start();
        runFile(started.pid());

        Cli.Result result = Cli.in(home).run("down");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("was left alone");
        assertThat(started.isAlive()).isTrue();
    }

    @Test
    void aProcessYoungerThanTheFileIsNotTheOneItNames() throws IOException {
        started = ours();
        Path file = runFile(started.pid());
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        assertThat(Cli.in(home).run("down").exit()).isEqualTo(3);
        assertThat(started.isAlive()).isTrue();
    }

    @Test
    void upIsCheckedAndLeftToTheScript() {
        assertThat(run("up", "--port", "70000").err())
                .contains("--port must be between 1 and 65535");
        assertThat(run("up", "--demo", "-1").err()).contains("--demo must be between 0 and 100");
        assertThat(run("up").exit()).isEqualTo(2);
    }

    private Path runFile(long pid) throws IOException {
        Files.createDirectories(home.resolve("run"));
        String document =
                "{\"url\": \"%s\", \"token\": \"t\", \"pid\": %d}".formatted(server.url(), pid);
        return Files.writeString(home.resolve("run/cli.json"), document);
    }

    private static Process ours() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(java, "-cp", classes, StandIn.class.getName()).start();
        process.getInputStream().read();
        return process;
    }

    private static Process ended() {
        try {
            return new ProcessBuilder("true").start();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void doctorSaysWhatIsWrongAndWhatToDo() {
        server.on(
                "GET",
                "diagnosis",
                """
                {"level": "error", "parts": [
                  {"name": "inventory", "findings": [{"check": "database", "level": "ok", "message": "answers"}]},
                  {"name": "machine", "findings": [{"check": "disk", "level": "error", "message": "100 MB are free", "remedy": "Free space."}]}]}
                """);

        Cli.Result result = run("doctor");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("inventory", "answers", "100 MB are free", "machine, disk: Free space.");
    }

    private static String status(boolean ready) {
        return """
        {"version": "1.0.0", "mode": "single", "ready": %b,
         "services": [{"name": "inventory", "up": true, "detail": "fine"}]}
        """
                .formatted(ready);
    }
}
