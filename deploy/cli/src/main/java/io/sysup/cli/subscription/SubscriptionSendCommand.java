package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "send", description = "Make and mail the report now.")
final class SubscriptionSendCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the subscription.")
    private String name = "";

    SubscriptionSendCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Subscriptions subscriptions = new Subscriptions(invocation.api());
        Subscription subscription = subscriptions.find(name);
        JsonNode mailing = subscriptions.send(subscription);
        Output output = invocation.output();
        output.answer(
                mailing,
                () ->
                        output.line(
                                subscription.name()
                                        + " is being made; `sysup subscription mailings "
                                        + subscription.name()
                                        + "` tells what becomes of it"));
    }
}
