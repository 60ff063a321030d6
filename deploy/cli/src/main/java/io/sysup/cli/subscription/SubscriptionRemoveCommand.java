package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Remove a subscription; its reports stay.")
final class SubscriptionRemoveCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the subscription.")
    private String name = "";

    SubscriptionRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Subscriptions subscriptions = new Subscriptions(invocation.api());
        Subscription subscription = subscriptions.find(name);
        subscriptions.remove(subscription);
        ObjectNode document = Json.object();
        document.putObject("removed").put("id", subscription.id()).put("name", subscription.name());
        Output output = invocation.output();
        output.answer(document, () -> output.line(subscription.name() + " removed"));
    }
}
