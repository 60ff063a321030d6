package io.sysup.execution.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Held against a real sh: what comes out as an argument is what went in. */
class PosixQuotingTest {
    @Property(tries = 150)
    void everyTextSurvivesTheShellAsOneWord(@ForAll("nastyTexts") List<String> arguments)
            throws Exception {
        Command command = new Command("echo", "printf '%s\\0' \"$@\"", arguments, Rights.LOGIN);

        assertThat(run(command.line())).containsExactlyElementsOf(arguments);
    }

    @Provide
    Arbitrary<List<String>> nastyTexts() {
        Arbitrary<String> special =
                Arbitraries.of(
                        "'", "\"", "\\", "$(id)", "`id`", "\n", "!", "*", "~", "#", " ", "", "-n",
                        ";", "&&", "|", "é", "\t");
        Arbitrary<String> any =
                Arbitraries.strings().withCharRange('\u0001', '\u00ff').ofMaxLength(20);
        Arbitrary<String> mixed =
                Arbitraries.oneOf(special, any)
                        .list()
                        .ofMaxSize(4)
                        .map(parts -> String.join("", parts));
        return mixed.list().ofMinSize(1).ofMaxSize(4);
    }

    @Test
    void aNulCannotBeAnArgument() {
        assertThatThrownBy(() -> PosixQuoting.quote("a\0b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> run(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process shell = builder.start();
        shell.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().close();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return List.of(output.substring(0, output.length() - 1).split("\0", -1));
    }
}
