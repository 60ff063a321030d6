package io.sysup.cli.invocation;

import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.Home;
import io.sysup.cli.connection.ServerLookup;
import io.sysup.cli.output.Output;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * One call of the command, with the options every command shares. They are methods, so that what
 * was said before a subcommand's name still holds after it.
 */
public final class Invocation implements AutoCloseable {

    private final Environment environment;
    private boolean json;
    private @Nullable Path home;
    private @Nullable Api api;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    public Invocation(Environment environment) {
        this.environment = environment;
    }

    @Option(names = "--json", description = "Print the answer as one JSON document.")
    void json(boolean wanted) {
        json |= wanted;
    }

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of the local System Update (SYSUP_HOME, else ~/.sysup).")
    void home(@Nullable Path folder) {
        home = folder == null ? home : folder;
    }

    public void wantJson() {
        json = true;
    }

    public Environment environment() {
        return environment;
    }

    public Output output() {
        return new Output(
                environment.out(),
                environment.err(),
                json,
                environment.colours(),
                environment.localZone());
    }

    public Home home() {
        return Home.find(home, environment.variables(), environment.userFolder());
    }

    public ServerLookup lookup() {
        return new ServerLookup(home(), environment.variables());
    }

    public Api api() {
        Api connected = api;
        if (connected == null) {
            connected = new Api(lookup()::find, environment.waiter());
            api = connected;
        }
        return connected;
    }

    @Override
    public void close() {
        if (api != null) {
            api.close();
        }
    }
}
