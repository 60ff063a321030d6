package io.sysup.execution.actions.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.shell.ScriptText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Functions of scripts for machines, called by the shell of this one. */
final class ScriptPart {
    private ScriptPart() {}

    static List<String> call(String call, List<String> input, String... parts) throws Exception {
        List<String> command =
                List.of("sh", "-c", ScriptText.read(parts) + "\n" + call, "sh", "word");
        Process process =
                new ProcessBuilder(new ArrayList<>(command))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var in = process.getOutputStream()) {
            in.write((String.join("\n", input) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        List<String> output =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
