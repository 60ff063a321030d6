package io.sysup.inventory.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.kit.redaction.Redactor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of machine_state as {@link StateSql#SAVE} reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StateRow(
        UUID machineId,
        Feeds feeds,
        String status,
        @Nullable String aptStatus,
        int aptUpdates,
        int aptSecurity,
        @Nullable Instant aptAnalyzedAt,
        boolean rebootRequired,
        @Nullable Instant metricsAt,
        @Nullable Float load1,
        @Nullable Float memoryUsedPercent,
        @Nullable Float rootUsedPercent,
        int diskWarnings,
        int hardwareWarnings,
        @Nullable UUID runningJobId,
        @Nullable String runningJobKind,
        @Nullable String errorKind,
        @Nullable String errorMessage,
        @Nullable Instant errorAt,
        Instant updatedAt,
        @Nullable String rights,
        @Nullable List<String> rightsActions,
        @Nullable List<String> rightsOutdated,
        @Nullable Instant rightsCheckedAt) {
    static StateRow of(
            UUID machineId, Feeds feeds, Summary summary, Redactor redactor, Instant now) {
        Observed observed = feeds.observed();
        AptReport apt = observed.apt();
        RebootReport reboot = observed.reboot();
        ProbeReport probe = observed.probe();
        UsageReport usage = observed.usage();
        RightsReport rights = observed.rights();
        LastRun running = feeds.run() == null || feeds.run().action() == null ? null : feeds.run();
        Trouble trouble = summary.trouble();
        return new StateRow(
                machineId,
                feeds,
                summary.status(),
                apt == null ? null : apt.status(),
                apt == null ? 0 : apt.updates(),
                apt == null ? 0 : apt.security(),
                apt == null ? null : apt.mark().at(),
                reboot != null && reboot.required(),
                usage == null ? null : usage.mark().at(),
                usage == null ? null : real(usage.load1()),
                usage == null ? null : real(usage.memoryUsedPercent()),
                usage == null ? null : real(usage.rootUsedPercent()),
                usage == null ? 0 : usage.diskWarnings(),
                probe == null ? 0 : probe.hardwareWarnings(),
                running == null ? null : running.jobId(),
                running == null ? null : running.action(),
                trouble == null ? null : trouble.kind(),
                trouble == null ? null : redactor.redact(trouble.message()),
                trouble == null ? null : trouble.at(),
                now,
                rights == null ? null : rights.level(),
                rights == null ? null : rights.actions(),
                rights == null ? null : rights.outdated(),
                rights == null ? null : rights.mark().at());
    }

    private static @Nullable Float real(@Nullable Double value) {
        return value == null ? null : value.floatValue();
    }
}
