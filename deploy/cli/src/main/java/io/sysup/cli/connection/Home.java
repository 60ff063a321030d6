package io.sysup.cli.connection;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder where System Update keeps what belongs to this computer. */
public record Home(Path folder) {

    /** The option wins over SYSUP_HOME, which wins over ~/.sysup. */
    public static Home find(@Nullable Path option, Map<String, String> variables, Path userFolder) {
        if (option != null) {
            return new Home(option.toAbsolutePath().normalize());
        }
        String variable = variables.getOrDefault("SYSUP_HOME", "");
        Path folder = variable.isEmpty() ? userFolder.resolve(".sysup") : Path.of(variable);
        return new Home(folder.toAbsolutePath().normalize());
    }

    public Path runningServer() {
        return folder.resolve("run").resolve("cli.json");
    }

    public Path savedLogin() {
        return folder.resolve("login.json");
    }

    public Path log() {
        return folder.resolve("logs").resolve("sysup.log");
    }
}
