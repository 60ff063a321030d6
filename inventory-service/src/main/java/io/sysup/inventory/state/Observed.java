package io.sysup.inventory.state;

import io.sysup.inventory.metric.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest observations of a machine.
 *
 * @param host mark of the facts about the operating system, which live in machines
 */
public record Observed(
        @Nullable AptReport apt,
        @Nullable RebootReport reboot,
        @Nullable ProbeReport probe,
        @Nullable Mark host,
        @Nullable UsageReport metrics,
        @Nullable RightsReport rights) {
    static final Observed NOTHING = new Observed(null, null, null, null, null, null);

    Observed with(AptReport report) {
        return new Observed(Report.newer(apt, report), reboot, probe, host, metrics, rights);
    }

    Observed with(@Nullable RebootReport report) {
        return report == null
                ? this
                : new Observed(apt, Report.newer(reboot, report), probe, host, metrics, rights);
    }

    Observed with(ProbeReport report) {
        return new Observed(apt, reboot, Report.newer(probe, report), host, metrics, rights);
    }

    Observed withHost(Mark mark) {
        return mark.after(host) ? new Observed(apt, reboot, probe, mark, metrics, rights) : this;
    }

    Observed with(UsageReport report) {
        return new Observed(apt, reboot, probe, host, Report.newer(metrics, report), rights);
    }

    Observed with(@Nullable RightsReport report) {
        return report == null
                ? this
                : new Observed(apt, reboot, probe, host, metrics, Report.newer(rights, report));
    }

    /** The newest numbers, whether a probe or a collection of metrics brought them. */
    public @Nullable UsageReport usage() {
        if (probe == null) {
            return metrics;
        }
        return Report.newer(metrics, UsageReport.of(probe));
    }

    /** What is above its limit by the newest numbers. */
    public List<Alert> alerts() {
        UsageReport newest = usage();
        return newest == null ? List.of() : newest.alerts();
    }

    /** Where the newest numbers come from. */
    public @Nullable Mark usageMark() {
        UsageReport newest = usage();
        return newest == null ? null : newest.mark();
    }

    public @Nullable Mark probeMark() {
        return probe == null ? null : probe.mark();
    }

    boolean anything() {
        return apt != null || probe != null || host != null;
    }
}
