package io.sysup.cli.lifecycle;

import io.sysup.cli.failure.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Describes `up`; the sysup script hands it to the program that holds all services. */
@Command(
        name = "up",
        description = {
            "Start everything in one process, in the foreground.",
            "Prints the first admin token on the first start, and `ready URL` when it answers."
        })
public final class UpCommand implements Runnable {

    @Mixin private final UpOptions options = new UpOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Override
    public void run() {
        throw Failure.usage(
                "this part of the command line cannot start System Update by itself",
                "use the sysup script: ./sysup up --port "
                        + options.port()
                        + " --home "
                        + options.home());
    }
}
