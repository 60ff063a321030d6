package io.sysup.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {

    @TempDir Path home;

    @Test
    void bashCompletesTheCommands() throws IOException, InterruptedException {
        String script = Cli.in(home).run("completion", "bash").out();
        Path file = Files.writeString(home.resolve("completion"), script);
        String ask =
                "source "
                        + file
                        + "; COMP_WORDS=(sysup machine rem); COMP_CWORD=2;"
                        + " _complete_sysup; echo \"${COMPREPLY[@]}\"";

        Process bash = new ProcessBuilder("bash", "-c", ask).start();

        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        assertThat(answer.strip()).isEqualTo("remove");
    }

    @Test
    void zshIsToldToUnderstandBash() {
        assertThat(Cli.in(home).run("completion", "zsh").out())
                .startsWith("autoload -Uz compinit bashcompinit;")
                .contains("_complete_sysup");
    }
}
