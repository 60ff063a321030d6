package io.sysup.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.action.ActionParameters;
import io.sysup.cli.action.Actions;
import io.sysup.cli.action.UpgradeOptions;
import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.job.Job;
import io.sysup.cli.job.JobWatch;
import io.sysup.cli.job.Jobs;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.FailureText;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.TimeSpan;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        addMethodSubcommands = false,
        description = "Start an action on the machines of a selector.",
        footer = {
            "",
            "Examples:",
            "  sysup run analyze --on '*' --wait",
            "  sysup run apt.upgrade --on 'tag:prod and security>0' --param securityOnly=true -f",
            "  sysup run apt.upgrade --on web-1 --exclude 'linux-*' --min-age 7 --dry-run --wait",
            "  sysup run apt.upgrade --on web-1 --exclude 'linux-*' --min-age 7 --plan HASH --wait",
            "  sysup run apt.upgrade --on web-1 --then machine.probe --then host.check --wait",
            "",
            "With --wait or --follow it exits with 1 when a job ends in error, cancelled or lost."
        })
public final class RunCommand implements Callable<Integer> {

    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(30);

    @Mixin private final Invocation invocation;
    @Mixin private final ActionParameters parameters = new ActionParameters();
    @Mixin private final UpgradeOptions upgrade = new UpgradeOptions();

    @Parameters(
            paramLabel = "ACTION",
            description =
                    "For example apt.upgrade; analyze is done with what each machine has, apt or dnf.")
    private String action = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "SELECTOR",
            description = "Which machines: '*', name:web*, 'tag:prod and not status:offline'.")
    private String on = "";

    @Option(names = "--dry-run", description = "Only find out what would change.")
    private boolean dryRun;

    @Option(
            names = "--plan",
            paramLabel = "HASH",
            description =
                    "apt.upgrade: do exactly this plan, as an analysis or a dry run showed it, or nothing.")
    private @Nullable String plan;

    @Option(names = "--wait", description = "Wait until all jobs are finished.")
    private boolean wait;

    @Option(
            names = {"-f", "--follow"},
            description = "Wait and print the logs of the jobs meanwhile.")
    private boolean follow;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Wait no longer than this, such as 90s or 10m (default: 30m).")
    private @Nullable Duration timeout;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            description = "Try up to N times while the failure is one that may pass (default: 1).")
    private int attempts = 1;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Begin after this time, such as 10m.")
    private Duration delay = Duration.ZERO;

    @Option(
            names = "--job-timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description =
                    "End the job, as soon as that does no harm, when it takes longer than this, such as 30m.")
    private @Nullable Duration jobTimeout;

    @Option(
            names = "--then",
            paramLabel = "ACTION",
            description = "A further step on each machine where the one before ended well.")
    private List<String> then = List.of();

    @Option(
            names = "--ignore-blackout",
            description = "Change machines although a blackout covers them.")
    private boolean ignoreBlackout;

    RunCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Output output = invocation.output();
        Jobs.Started answer = new Jobs(invocation.api()).start(request());
        List<Job> started = answer.jobs();
        if (!answer.leftOut().isEmpty()) {
            output.warning(
                    "left out, for neither apt nor dnf is there: "
                            + String.join(", ", answer.leftOut()));
        }
        if (!wait && !follow) {
            if (timeout != null) {
                output.warning("--timeout means nothing without --wait or --follow");
            }
            output.answer(outcomes(started), () -> started.forEach(job -> queued(job, output)));
            return ExitCode.OK.code();
        }
        return watch(started, output).code();
    }

    private ExitCode watch(List<Job> started, Output output) {
        Duration patience = timeout == null ? USUAL_TIMEOUT : timeout;
        Deadline deadline = Deadline.in(patience, invocation.environment().waiter());
        JobWatch watch = new JobWatch(invocation);
        if (follow) {
            watch.follow(started, deadline);
        }
        List<Job> jobs = watch.await(started, deadline);
        ObjectNode document = outcomes(jobs);
        long unfinished = jobs.stream().filter(job -> !job.finished()).count();
        if (unfinished > 0) {
            Failure late = stillRunning(unfinished, patience);
            document.setAll(FailureText.document(late));
            output.answer(document, () -> output.failure(late));
            return ExitCode.FAILED;
        }
        output.answer(document, () -> {});
        return jobs.stream().anyMatch(Job::failed) ? ExitCode.FAILED : ExitCode.OK;
    }

    private ObjectNode request() {
        ObjectNode request = Json.object().put("action", action).put("on", on);
        ObjectNode params = parameters.values(action, new Actions(invocation.api()));
        upgrade.addTo(params);
        if (plan != null) {
            params.put("planHash", plan);
        }
        request.set("params", params);
        if (attempts != 1) {
            request.put("maxAttempts", attempts);
        }
        if (!delay.isZero()) {
            request.put("delaySeconds", delay.toSeconds());
        }
        if (jobTimeout != null) {
            request.put("timeoutSeconds", jobTimeout.toSeconds());
        }
        if (ignoreBlackout) {
            request.put("ignoreBlackout", true);
        }
        if (!then.isEmpty()) {
            request.set(
                    "then",
                    Json.array(
                            then.stream().map(step -> Json.object().put("action", step)).toList()));
        }
        return request.put("dryRun", dryRun);
    }

    private static ObjectNode outcomes(List<Job> jobs) {
        ObjectNode document = Json.object();
        document.set("jobs", Json.array(jobs.stream().map(Job::outcome).toList()));
        return document;
    }

    private static void queued(Job job, Output output) {
        output.line(job.action() + " on " + job.machine() + "  job " + job.id());
    }

    private static Failure stillRunning(long unfinished, Duration patience) {
        return Failure.failed(
                "timeout",
                unfinished
                        + (unfinished == 1 ? " job was" : " jobs were")
                        + " not finished after "
                        + TimeSpan.written(patience)
                        + " and will go on",
                "look at them with `sysup job list`, stop one with `sysup job cancel ID`");
    }
}
