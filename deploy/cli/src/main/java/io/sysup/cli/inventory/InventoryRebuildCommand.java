package io.sysup.cli.inventory;

import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.job.Patience;
import io.sysup.cli.json.Json;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.TimeSpan;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rebuild",
        description = {
            "Make the states of all machines anew from the history of jobs and snapshots.",
            "Events go on meanwhile, and a machine is changed as a whole or not at all.",
            "With --dry-run nothing is changed: it tells which machines differ, and in what."
        })
final class InventoryRebuildCommand implements Runnable {

    private static final String FLEET = "fleet";
    private static final String REBUILDS = "rebuilds";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Mixin private final Invocation invocation;

    @Option(names = "--dry-run", description = "Only tell what differs.")
    private boolean dryRun;

    @Option(names = "--no-wait", description = "Begin it and return; it goes on by itself.")
    private boolean begunIsEnough;

    @Option(names = "--cancel", description = "Stop the one that runs; what is done stays done.")
    private boolean cancel;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            defaultValue = "30m",
            description = "Wait no longer than this (${DEFAULT-VALUE}).")
    private Duration timeout = Duration.ofMinutes(30);

    InventoryRebuildCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Api api = invocation.api();
        Output output = invocation.output();
        Rebuild rebuild = cancel ? cancelled(api) : begun(api);
        if (!cancel && !begunIsEnough) {
            rebuild = over(api, rebuild, output);
        }
        Rebuild told = rebuild;
        output.answer(
                told.json(),
                () -> {
                    told.printDifferences(output);
                    output.line(told.progress());
                });
        if (!begunIsEnough && !told.over()) {
            throw Failure.failed(
                    "timeout",
                    "the rebuild is not over: " + told.progress(),
                    "it goes on by itself");
        }
    }

    private Rebuild begun(Api api) {
        return new Rebuild(
                api.send(ApiCall.post(FLEET, REBUILDS).body(Json.object().put("dryRun", dryRun))));
    }

    private static Rebuild cancelled(Api api) {
        var latest = new Rebuild(api.send(ApiCall.get(FLEET, REBUILDS)).path("items").path(0));
        if (latest.json().isMissingNode() || latest.over()) {
            throw Failure.failed("not_found", "no rebuild is running", null);
        }
        return new Rebuild(api.send(ApiCall.post(FLEET, REBUILDS, latest.id(), "cancel")));
    }

    private Rebuild over(Api api, Rebuild begun, Output output) {
        Waiter waiter = invocation.environment().waiter();
        Patience patience = new Patience(waiter, output);
        Deadline deadline = Deadline.in(timeout, waiter);
        Rebuild rebuild = begun;
        while (!rebuild.over() && !deadline.passed()) {
            waiter.pause(deadline.remaining(BETWEEN_LOOKS));
            try {
                rebuild = new Rebuild(api.send(ApiCall.get(FLEET, REBUILDS, begun.id())));
                patience.restored();
            } catch (Failure failure) {
                patience.bear(failure);
            }
        }
        return rebuild;
    }
}
