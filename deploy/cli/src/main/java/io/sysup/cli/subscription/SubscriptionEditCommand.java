package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "edit",
        description = "Change a subscription, or switch it on or off; what is not given stays.")
final class SubscriptionEditCommand implements Runnable {

    @Mixin private final Invocation invocation;
    @Mixin private final WantedOptions options = new WantedOptions();

    @Parameters(paramLabel = "NAME", description = "Name or id of the subscription.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "A new name.")
    private @Nullable String newName;

    @Option(
            names = "--cron",
            paramLabel = "EXPR",
            description = "Minute, hour, day of month, month, day of week: '0 7 * * 1'.")
    private @Nullable String cron;

    @Option(names = "--timezone", paramLabel = "Z", description = "Such as Europe/Berlin.")
    private @Nullable String timezone;

    @Option(
            names = "--enabled",
            arity = "1",
            paramLabel = "true|false",
            description = "Whether it comes round.")
    private @Nullable Boolean enabled;

    SubscriptionEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        ObjectNode changes = Json.object();
        put(changes, "name", newName);
        put(changes, "cron", cron);
        put(changes, "timezone", timezone);
        if (enabled != null) {
            changes.put("enabled", enabled);
        }
        options.writeTo(changes, invocation);
        if (changes.isEmpty()) {
            throw Failure.usage(
                    "nothing to change was given", "see `sysup subscription edit --help`");
        }
        Subscriptions subscriptions = new Subscriptions(invocation.api());
        Subscription changed = subscriptions.change(subscriptions.find(name), changes);
        Output output = invocation.output();
        output.answer(changed.json(), () -> output.line(changed.name() + " changed"));
    }

    private static void put(ObjectNode changes, String field, @Nullable String value) {
        if (value != null) {
            changes.put(field, value);
        }
    }
}
