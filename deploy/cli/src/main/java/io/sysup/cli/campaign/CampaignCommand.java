package io.sysup.cli.campaign;

import io.sysup.cli.invocation.CommandGroup;
import io.sysup.cli.invocation.Invocation;
import picocli.CommandLine.Command;

@Command(
        name = "campaign",
        description = "Run an action on many machines in waves.",
        subcommands = {
            CampaignStartCommand.class,
            CampaignListCommand.class,
            CampaignShowCommand.class,
            CampaignPauseCommand.class,
            CampaignResumeCommand.class,
            CampaignCancelCommand.class,
            CampaignRetryCommand.class
        })
public final class CampaignCommand extends CommandGroup {

    CampaignCommand(Invocation invocation) {
        super(invocation);
    }
}
