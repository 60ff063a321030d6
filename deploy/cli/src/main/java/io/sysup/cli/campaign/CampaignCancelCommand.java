package io.sysup.cli.campaign;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "Begin nothing new any more. What runs comes to its end.")
final class CampaignCancelCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the campaign.")
    private String name = "";

    CampaignCancelCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Campaigns campaigns = new Campaigns(invocation.api());
        Campaign cancelled = campaigns.cancel(campaigns.find(name));
        Output output = invocation.output();
        output.answer(cancelled.json(), () -> output.line(told(cancelled)));
    }

    private static String told(Campaign campaign) {
        return campaign.state().equals("stopping")
                ? campaign.name() + " is stopping: " + campaign.progress()
                : campaign.name() + " cancelled";
    }
}
