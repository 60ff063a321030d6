package io.sysup.execution.shells.ssh;

import static io.sysup.execution.shell.OutputStreamKind.STDERR;
import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.PosixQuoting;
import io.sysup.execution.shell.Rights;
import io.sysup.execution.shell.ScriptText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoginShellLineTest {
    private static final String DELICATE = "'\"\\!$`\n\r\t{}~%^*?#;&|<>()[]@=- \u00e4\u20ac";
    private static final int ONE_ARGUMENT = 128 * 1024;

    static List<String> shells() {
        return Stream.of("sh", "bash", "dash", "tcsh", "csh", "bsd-csh", "fish", "zsh", "ksh")
                .map(name -> "/usr/bin/" + name)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void everyShellHandsOnTheSameArgumentsInputAndExitCode(String shell) {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            String text = text(random, i == 0 ? 20_000 : random.nextInt(200));
            int code = random.nextInt(256);
            Command command =
                    new Command(
                            "echo",
                            "read -r given; printf '%s|' \"$given\" \"$@\"\nexit \"$1\"",
                            List.of(Integer.toString(code), text, ""),
                            Rights.LOGIN);

            Ended ended = run(shell, LoginShellLine.of(command.line(), "/bin/sh"), "secret\n");

            assertThat(ended.output()).isEqualTo("secret|" + code + "|" + text + "||");
            assertThat(ended.code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @MethodSource("shells")
    void aPathThatLeadsNowhereIsReplaced(String shell) {
        String line =
                LoginShellLine.of("sh -c 'command -v sudo ls id >/dev/null || ls /'", "/bin/sh");

        assertThat(run(shell, line, "", "PATH=/nowhere").output()).doesNotContain("not found");
        assertThat(run(shell, line, "", "PATH=/nowhere").code()).isZero();
    }

    @Test
    void aRestrictedShellIsGivenTheNameAlone() {
        StringBuilder passed = new StringBuilder();
        var restricted = new RestrictedShell((stream, text) -> passed.append(text));

        Ended refused = run("/bin/rbash", LoginShellLine.of("true", RestrictedShell.BY_PATH), "");
        refused.output().lines().forEach(text -> restricted.line(STDERR, text));
        Ended ended = run("/bin/rbash", LoginShellLine.of("true", RestrictedShell.BY_NAME), "");

        assertThat(restricted.refused()).isTrue();
        assertThat(passed).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void theLongestScriptLeavesRoomForAThousandPackages() {
        String script =
                ScriptText.read(
                        "prelude", "reboot-facts", "plan-details", "installed", "apt-upgrade");
        String names = PosixQuoting.quote("linux-image-6.1.0-28-amd64").repeat(1_000);

        assertThat(LoginShellLine.of(PosixQuoting.quote(script) + names, "/bin/sh"))
                .hasSizeLessThan(ONE_ARGUMENT);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(
                    random.nextBoolean()
                            ? DELICATE.charAt(random.nextInt(DELICATE.length()))
                            : (char) (1 + random.nextInt(0x2ff)));
        }
        return text.toString();
    }

    private record Ended(int code, String output) {}

    private static Ended run(String shell, String line, String input, String... environment) {
        try {
            var builder = new ProcessBuilder(shell, "-c", line).redirectErrorStream(true);
            for (String setting : environment) {
                int split = setting.indexOf('=');
                builder.environment()
                        .put(setting.substring(0, split), setting.substring(split + 1));
            }
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            byte[] output = process.getInputStream().readAllBytes();
            return new Ended(process.waitFor(), new String(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
