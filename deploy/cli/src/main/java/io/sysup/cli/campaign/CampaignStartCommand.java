package io.sysup.cli.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.action.ActionParameters;
import io.sysup.cli.action.Actions;
import io.sysup.cli.action.UpgradeOptions;
import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.FailureText;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.TimeSpan;
import io.sysup.cli.window.Windows;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "start",
        description = "Run an action on the machines of a selector, wave by wave.",
        footer = {
            "",
            "Example:",
            "  sysup campaign start spring --action apt.upgrade --on tag:prod --batch 10%% \\",
            "      --unavailable db=1 --max-failures 5%% --pause-after-canary --wait",
            "",
            "With --wait it exits with 1 unless the campaign finished without failures."
        })
final class CampaignStartCommand implements Callable<Integer> {

    /** Some campaigns take weeks. */
    private static final Duration USUAL_TIMEOUT = Duration.ofDays(365);

    @Mixin private final Invocation invocation;
    @Mixin private final ActionParameters parameters = new ActionParameters();
    @Mixin private final UpgradeOptions upgrade = new UpgradeOptions();
    @Mixin private final Waves waves = new Waves();
    @Mixin private final Terms terms = new Terms();

    @Parameters(paramLabel = "NAME", description = "What to call the campaign.")
    private String name = "";

    @Option(
            names = "--action",
            required = true,
            paramLabel = "A",
            description = "For example apt.upgrade.")
    private String action = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "SELECTOR",
            description = "Which machines; chosen once, when the campaign starts.")
    private String on = "";

    @Option(names = "--dry-run", description = "Only find out what would change.")
    private boolean dryRun;

    @Option(names = "--preview", description = "Only show the waves; start nothing.")
    private boolean preview;

    @Option(names = "--wait", description = "Wait until the campaign is over.")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Wait no longer than this, such as 90m or 2d.")
    private @Nullable Duration timeout;

    CampaignStartCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Output output = invocation.output();
        Campaigns campaigns = new Campaigns(invocation.api());
        if (preview) {
            JsonNode document = campaigns.preview(wish());
            output.answer(document, () -> CampaignPreview.print(document, output));
            return ExitCode.OK.code();
        }
        Campaign started = campaigns.start(wish());
        if (wait) {
            return watch(campaigns, started, output).code();
        }
        if (timeout != null) {
            output.warning("--timeout means nothing without --wait");
        }
        output.answer(started.json(), () -> output.line(told(started)));
        return ExitCode.OK.code();
    }

    private ExitCode watch(Campaigns campaigns, Campaign started, Output output) {
        Duration patience = timeout == null ? USUAL_TIMEOUT : timeout;
        Deadline deadline = Deadline.in(patience, invocation.environment().waiter());
        output.progress(told(started));
        Campaign campaign = new CampaignWait(invocation).await(started, deadline);
        if (!campaign.over()) {
            Failure late = stillRunning(campaign, patience);
            ObjectNode document = campaign.json().deepCopy();
            document.setAll(FailureText.document(late));
            output.answer(document, () -> output.failure(late));
            return ExitCode.FAILED;
        }
        output.answer(
                campaign.json(),
                () -> FailedMachines.print(campaigns.failedTargets(campaign), output));
        return campaign.succeeded() ? ExitCode.OK : ExitCode.FAILED;
    }

    private ObjectNode wish() {
        ObjectNode wish = Json.object().put("name", name).put("action", action);
        ObjectNode params = parameters.values(action, new Actions(invocation.api()));
        upgrade.addTo(params);
        wish.set("params", params);
        wish.put("dryRun", dryRun).put("on", on);
        waves.addTo(wish);
        terms.addTo(wish, new Windows(invocation.api()));
        return wish;
    }

    private static String told(Campaign campaign) {
        int waves = campaign.json().path("waves").size();
        return campaign.name()
                + " started: "
                + campaign.targets()
                + (campaign.targets() == 1 ? " machine in " : " machines in ")
                + waves
                + (waves == 1 ? " wave" : " waves")
                + "  campaign "
                + campaign.id();
    }

    private static Failure stillRunning(Campaign campaign, Duration patience) {
        return Failure.failed(
                "timeout",
                campaign.name()
                        + " was not over after "
                        + TimeSpan.written(patience)
                        + " and will go on",
                "look at it with `sysup campaign show`, stop it with `sysup campaign cancel`");
    }
}
