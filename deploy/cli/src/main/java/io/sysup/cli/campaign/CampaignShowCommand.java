package io.sysup.cli.campaign;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "Show a campaign with its waves and the machines that failed.")
final class CampaignShowCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the campaign.")
    private String name = "";

    CampaignShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Campaigns campaigns = new Campaigns(invocation.api());
        Campaign campaign = campaigns.find(name);
        Output output = invocation.output();
        output.answer(
                campaign.json(),
                () -> {
                    new CampaignDetails(campaign, output).print();
                    FailedMachines.print(campaigns.failedTargets(campaign), output);
                    HeldMachines.print(campaigns.heldTargets(campaign), output);
                });
    }
}
