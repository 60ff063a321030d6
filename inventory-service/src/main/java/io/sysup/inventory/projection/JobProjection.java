package io.sysup.inventory.projection;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.job.JobChanged;
import io.sysup.inventory.credential.Credentials;
import io.sysup.inventory.message.Messages;
import io.sysup.inventory.state.Feeds;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Severity;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a change of a job means for its machine. */
@ApplicationScoped
public class JobProjection {
    private final Credentials credentials;
    private final Timeline timeline;
    private final Messages messages;

    public JobProjection(Credentials credentials, Timeline timeline, Messages messages) {
        this.credentials = credentials;
        this.timeline = timeline;
        this.messages = messages;
    }

    Feeds apply(Tx tx, KnownMachine machine, CloudEvent<JobChanged> event) {
        JobChanged job = event.data();
        if (job.isFinal()) {
            Instant at = job.finishedAt() == null ? event.time() : job.finishedAt();
            credentials.tested(tx, job, at);
            timeline.append(tx, finished(machine, job).toldBy(event.id(), at));
            messages.seen(tx, machine.id(), job, at);
        }
        return machine.feeds().after(job, event.time());
    }

    private static Happening finished(KnownMachine machine, JobChanged job) {
        return Happening.of(
                        machine.id(),
                        machine.name(),
                        "job_finished",
                        Actor.of(job.requestedBy()),
                        message(job))
                .severe(severity(job))
                .during(job.jobId())
                .with(payload(job));
    }

    private static String message(JobChanged job) {
        String what = job.dryRun() ? job.action() + " (dry run)" : job.action();
        Failure failure = job.error();
        return switch (job.state()) {
            case "ok" -> what + " finished";
            case "warning" -> what + " finished with warnings";
            case "cancelled" -> what + " was cancelled";
            default -> what + " failed" + (failure == null ? "" : ": " + failure.message());
        };
    }

    private static Severity severity(JobChanged job) {
        return switch (job.state()) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> Severity.INFO;
        };
    }

    private static Map<String, Object> payload(JobChanged job) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("action", job.action());
        payload.put("state", job.state());
        payload.put("dryRun", job.dryRun());
        if (job.error() != null) {
            payload.put("errorKind", job.error().kind().word());
        }
        payload.put("summary", job.summary());
        return payload;
    }
}
