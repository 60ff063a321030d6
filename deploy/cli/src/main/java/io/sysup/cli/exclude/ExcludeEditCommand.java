package io.sysup.cli.exclude;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "edit", description = "Change a rule; what is not given stays.")
final class ExcludeEditCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the rule.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "A new name.")
    private @Nullable String newName;

    @Option(names = "--on", paramLabel = "SELECTOR", description = "Other machines.")
    private @Nullable String on;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            split = ",",
            description = "Other packages or patterns, in place of all that it has.")
    private List<String> packages = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Another reason.")
    private @Nullable String reason;

    @Option(names = "--until", paramLabel = "TIME", description = "Ends by itself then.")
    private @Nullable Instant until;

    @Option(names = "--no-end", description = "Holds until somebody ends it.")
    private boolean noEnd;

    ExcludeEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        if (until != null && noEnd) {
            throw Failure.usage("give --until or --no-end, not both", null);
        }
        Excludes excludes = new Excludes(invocation.api());
        JsonNode rule = excludes.find(name);
        ObjectNode wish = Excludes.wish(rule);
        if (!apply(wish)) {
            throw Failure.usage("nothing to change was given", "see `sysup exclude edit --help`");
        }
        JsonNode changed = excludes.replace(rule, wish);
        Output output = invocation.output();
        output.answer(changed, () -> ExcludeText.write(changed, output));
    }

    private boolean apply(ObjectNode wish) {
        ObjectNode before = wish.deepCopy();
        put(wish, "name", newName);
        put(wish, "on", on);
        put(wish, "reason", reason);
        put(wish, "until", until == null ? null : until.toString());
        if (!packages.isEmpty()) {
            wish.set("packages", Json.strings(packages));
        }
        if (noEnd) {
            wish.remove("until");
        }
        return !wish.equals(before);
    }

    private static void put(ObjectNode wish, String field, @Nullable String value) {
        if (value != null) {
            wish.put(field, value);
        }
    }
}
