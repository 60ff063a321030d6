package io.sysup.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line as a process. */
record Cli(Path root, Path home, String token) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** What a command said and how it ended. */
    record Result(int code, String out, String err) {
        JsonNode json() {
            return Json.tree(out);
        }
    }

    Result run(Object... words) {
        Path target = root.resolve("deploy/cli/target");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Product.JAVA,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp"));
        command.add(target.resolve("sysup-cli.jar") + ":" + target.resolve("lib") + "/*");
        command.add("io.sysup.cli.Sysup");
        for (Object word : words) {
            command.add(word.toString());
        }
        try {
            Path err = Files.createTempFile("cli", ".err");
            err.toFile().deleteOnExit();
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().put("SYSUP_HOME", home.toString());
            builder.environment().remove("SYSUP_URL");
            builder.environment().remove("SYSUP_TOKEN");
            if (token != null) {
                builder.environment().put("SYSUP_TOKEN", token);
            }
            Process process = builder.start();
            process.getOutputStream().close();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the command did not end: " + command);
            }
            return new Result(process.exitValue(), out, Files.readString(err));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
