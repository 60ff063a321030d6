package io.sysup.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLookupTest {

    // Far above what Linux hands out, so that no process has it.
    private static final long NOBODY = 999_999_999L;

    @TempDir Path folder;

    @Test
    void theEnvironmentWinsOverTheRunningProcess() throws IOException {
        localServer(ProcessHandle.current().pid());
        Map<String, String> variables =
                Map.of("SYSUP_URL", "https://far.example.org/", "SYSUP_TOKEN", "sysup_far\n");

        ServerAddress found = find(variables);

        assertThat(found.url()).hasToString("https://far.example.org");
        assertThat(found.token()).isEqualTo("sysup_far");
    }

    @Test
    void theRunningProcessWinsOverASavedLogin() throws IOException {
        localServer(ProcessHandle.current().pid());
        savedLogin();

        assertThat(find(Map.of()).token()).isEqualTo("sysup_local");
    }

    @Test
    void aFileLeftBehindByADeadProcessIsNotBelieved() throws IOException {
        localServer(NOBODY);
        savedLogin();

        assertThat(find(Map.of()).token()).isEqualTo("sysup_saved");
    }

    @Test
    void aUrlAloneIsUsedWithTheTokenKnownForIt() throws IOException {
        savedLogin();

        assertThat(find(Map.of("SYSUP_URL", "http://saved.example.org:8080")).token())
                .isEqualTo("sysup_saved");
        assertThat(find(Map.of("SYSUP_URL", "http://other.example.org")).token()).isNull();
    }

    @Test
    void nothingKnownIsUnreachable() {
        assertThatThrownBy(() -> find(Map.of()))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.exitCode().code()).isEqualTo(3));
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("login.json"), "{");

        assertThatThrownBy(() -> find(Map.of())).hasMessageContaining("login.json");
    }

    @Test
    void anAddressHidesItsToken() {
        assertThat(ServerAddress.of("http://127.0.0.1:8080", "sysup_secret").toString())
                .doesNotContain("sysup_secret");
    }

    @Test
    void onlyPlainHttpToOtherComputersIsReadableOnTheWay() {
        assertThat(ServerAddress.of("http://far.example.org", null).readableOnTheWay()).isTrue();
        assertThat(ServerAddress.of("https://far.example.org", null).readableOnTheWay()).isFalse();
        assertThat(ServerAddress.of("http://127.0.0.1:8080", null).readableOnTheWay()).isFalse();
    }

    private ServerAddress find(Map<String, String> variables) {
        return new ServerLookup(new Home(folder), variables).find();
    }

    private void localServer(long pid) throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(
                folder.resolve("run/cli.json"),
                """
                {"url": "http://127.0.0.1:8080", "token": "sysup_local", "pid": %d}
                """
                        .formatted(pid));
    }

    private void savedLogin() throws IOException {
        Files.writeString(
                folder.resolve("login.json"),
                """
                {"url": "http://saved.example.org:8080", "token": "sysup_saved"}
                """);
    }
}
