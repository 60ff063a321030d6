package io.sysup.cli.listing;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much of a list is wanted. */
public final class ListOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private int limit = 50;

    @Option(names = "--all", description = "Print everything, page after page.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Print at most N items (default: ${DEFAULT-VALUE}).")
    void limit(int wanted) {
        if (wanted < 1 && command != null) {
            throw new ParameterException(
                    command.commandLine(), "--limit must be 1 or more, not " + wanted);
        }
        limit = wanted;
    }

    public int wanted() {
        return all ? Integer.MAX_VALUE : limit;
    }
}
