package io.sysup.cli.campaign;

import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "retry",
        description =
                "Try the machines that failed again, in a last wave of a campaign that is over.")
final class CampaignRetryCommand implements Runnable {

    @Mixin private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name or id of the campaign.")
    private String name = "";

    @Option(
            names = "--skipped",
            description = "Go on after that with the machines that never had their turn.")
    private boolean skipped;

    CampaignRetryCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Campaigns campaigns = new Campaigns(invocation.api());
        Campaign retried = campaigns.retry(campaigns.find(name), skipped);
        Output output = invocation.output();
        output.answer(
                retried.json(),
                () -> output.line(retried.name() + " goes on: " + retried.progress()));
    }
}
