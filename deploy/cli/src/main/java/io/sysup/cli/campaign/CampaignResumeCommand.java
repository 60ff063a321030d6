package io.sysup.cli.campaign;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "resume", description = "Go on with a paused campaign, also after its canary.")
final class CampaignResumeCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the campaign.")
    private String name = "";

    CampaignResumeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Campaigns campaigns = new Campaigns(invocation.api());
        Campaign resumed = campaigns.resume(campaigns.find(name));
        Output output = invocation.output();
        output.answer(resumed.json(), () -> output.line(resumed.name() + " resumed"));
    }
}
