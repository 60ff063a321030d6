package io.sysup.cli.campaign;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "pause",
        description = "Begin nothing new until the campaign is resumed. What runs goes on.")
final class CampaignPauseCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the campaign.")
    private String name = "";

    CampaignPauseCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Campaigns campaigns = new Campaigns(invocation.api());
        Campaign paused = campaigns.pause(campaigns.find(name));
        Output output = invocation.output();
        output.answer(paused.json(), () -> output.line(paused.name() + " paused"));
    }
}
