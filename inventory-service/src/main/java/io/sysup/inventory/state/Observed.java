package io.sysup.inventory.state;

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
        @Nullable Mark host) {
    static final Observed NOTHING = new Observed(null, null, null, null);

    Observed with(AptReport report) {
        return new Observed(Report.newer(apt, report), reboot, probe, host);
    }

    Observed with(@Nullable RebootReport report) {
        return report == null ? this : new Observed(apt, Report.newer(reboot, report), probe, host);
    }

    Observed with(ProbeReport report) {
        return new Observed(apt, reboot, Report.newer(probe, report), host);
    }

    Observed withHost(Mark mark) {
        return mark.after(host) ? new Observed(apt, reboot, probe, mark) : this;
    }

    public @Nullable Mark probeMark() {
        return probe == null ? null : probe.mark();
    }

    boolean anything() {
        return apt != null || probe != null || host != null;
    }
}
