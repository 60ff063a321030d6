package io.sysup.cli.lifecycle;

import io.sysup.cli.connection.Home;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the local System Update is started with. */
public final class UpOptions {

    private static final int LARGEST_DEMO = 100;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private int port = 8080;
    private int demo;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder for everything it keeps (SYSUP_HOME, else ~/.sysup).")
    private @Nullable Path home;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the console and the API (default: ${DEFAULT-VALUE}).")
    void port(int wanted) {
        refuse(wanted < 1 || wanted > 65_535, "--port must be between 1 and 65535, not " + wanted);
        port = wanted;
    }

    @Option(
            names = "--demo",
            paramLabel = "N",
            defaultValue = "0",
            description = "Start N lab hosts and register them (at most 100).")
    void demo(int wanted) {
        refuse(
                wanted < 0 || wanted > LARGEST_DEMO,
                "--demo must be between 0 and " + LARGEST_DEMO + ", not " + wanted);
        demo = wanted;
    }

    public int port() {
        return port;
    }

    public int demo() {
        return demo;
    }

    public Path home() {
        return Home.find(home, System.getenv(), Path.of(System.getProperty("user.home"))).folder();
    }

    private void refuse(boolean wrong, String message) {
        if (wrong && command != null) {
            throw new ParameterException(command.commandLine(), message);
        }
    }
}
