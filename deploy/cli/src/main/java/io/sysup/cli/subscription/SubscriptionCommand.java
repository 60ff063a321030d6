package io.sysup.cli.subscription;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "subscription",
        description = "Reports that are made and mailed at set times.",
        subcommands = {
            SubscriptionAddCommand.class,
            SubscriptionListCommand.class,
            SubscriptionEditCommand.class,
            SubscriptionSendCommand.class,
            SubscriptionMailingsCommand.class,
            SubscriptionRemoveCommand.class
        })
public final class SubscriptionCommand extends CommandGroup {

    SubscriptionCommand(Invocation invocation) {
        super(invocation);
    }
}
