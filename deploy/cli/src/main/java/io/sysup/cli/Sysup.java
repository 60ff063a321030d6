package io.sysup.cli;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Environment;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

@Command(
        name = "sysup",
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps Debian machines patched, over SSH.",
        versionProvider = Version.class,
        addMethodSubcommands = false,
        footer = {
            "",
            "SYSUP_URL and SYSUP_TOKEN say which server to use; else it is the one that runs with",
            "the same home on this computer, else the one of `sysup login`.",
            "",
            "Exit codes: 0 success, 1 job or request failed, 2 wrong use, 3 not reachable,",
            "4 not allowed."
        })
public final class Sysup extends CommandGroup {

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    Sysup(Invocation invocation) {
        super(invocation);
    }

    public static void main(String[] arguments) {
        System.exit(run(Environment.ofProcess(), arguments));
    }

    static int run(Environment environment, String... arguments) {
        try (Invocation invocation = new Invocation(environment)) {
            return execute(invocation, environment, arguments);
        }
    }

    private static int execute(
            Invocation invocation, Environment environment, String... arguments) {
        FailureReport failures = new FailureReport(invocation);
        Commands commands = new Commands(invocation);
        CommandLine sysup = new CommandLine(new Sysup(invocation), commands);
        commands.neededFor(arguments).forEach(sysup::addSubcommand);
        return sysup.setOut(environment.out())
                .setErr(environment.err())
                .setColorScheme(Help.defaultColorScheme(ansi(environment)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(arguments);
    }

    private static Help.Ansi ansi(Environment environment) {
        return environment.colours() ? Help.Ansi.ON : Help.Ansi.OFF;
    }
}
