package io.sysup.inventory.state;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.metric.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What each feed reported last: all that the state of a machine is made of. Every part keeps the
 * newest report it has seen, so applying reports twice or in another order changes nothing; this is
 * the column feed_versions_json.
 *
 * @param outcomes how the latest job of each action ended; an analysis that went well does not
 *     settle the upgrade that failed
 */
public record Feeds(
        @Nullable LastRun run,
        Contacts contacts,
        Map<String, Outcome> outcomes,
        Observed observed) {

    public static final Feeds NOTHING_YET =
            new Feeds(null, Contacts.NONE, Map.of(), Observed.NOTHING);

    /** What tells at its end whether the machine waits for a restart. */
    private static final Set<String> TELL_OF_REBOOT =
            Set.of("apt.upgrade", "dnf.upgrade", "machine.reboot");

    /** A new row holds an empty object. */
    @SuppressWarnings("NullAway")
    public Feeds {
        contacts = contacts == null ? Contacts.NONE : contacts;
        outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
        observed = observed == null ? Observed.NOTHING : observed;
    }

    /** A job changed. */
    public Feeds after(JobChanged job, Instant reportedAt) {
        LastRun latest = LastRun.after(run, job, reportedAt);
        Feeds next = new Feeds(latest, contacts, outcomes, observed);
        return job.isFinal() ? next.ended(job, reportedAt) : next;
    }

    private Feeds ended(JobChanged job, Instant reportedAt) {
        Instant at = job.finishedAt() == null ? reportedAt : job.finishedAt();
        Mark mark = new Mark(at, job.version(), job.jobId());
        Failure failure = job.error();
        Trouble trouble =
                failure != null && job.state().equals("error") ? Trouble.of(failure, at) : null;
        Contact contact = Contact.of(job, mark, trouble);
        boolean tells = TELL_OF_REBOOT.contains(job.action()) && !job.dryRun();
        return new Feeds(
                run,
                contact == null ? contacts : contacts.tried(contact),
                outcomesWith(job, mark, trouble),
                (tells ? observed.with(RebootReport.of(job.summary(), mark)) : observed)
                        .with(RightsReport.of(job.summary(), mark)));
    }

    /** A dry run that went well proves nothing about the real one that failed. */
    private Map<String, Outcome> outcomesWith(
            JobChanged job, Mark mark, @Nullable Trouble trouble) {
        boolean wentWell = job.state().equals("ok") || job.state().equals("warning");
        if (trouble == null ? !wentWell || job.dryRun() : trouble.aboutContact()) {
            return outcomes;
        }
        Map<String, Outcome> newest = new TreeMap<>(outcomes);
        newest.merge(job.action(), new Outcome(mark, trouble), Report::newer);
        return newest;
    }

    /** The packages were analysed. */
    public Feeds after(AptReport report, SnapshotTaken snapshot) {
        return with(
                observed.with(report).with(RebootReport.of(snapshot.important(), report.mark())));
    }

    /**
     * The machine was probed.
     *
     * @param alerts what of it was above its limit
     */
    public Feeds after(MachineProbeResult probe, List<Alert> alerts, Mark mark) {
        return with(
                observed.with(ProbeReport.of(probe, alerts, mark))
                        .with(new RebootReport(mark, probe.rebootRequired(), probe.needs()))
                        .withHost(mark));
    }

    /** Its load and its space were looked at. */
    public Feeds after(MachineMetricsResult metrics, List<Alert> alerts, Mark mark) {
        return with(observed.with(UsageReport.of(metrics, alerts, mark)));
    }

    /** This service found out or decided something about reaching the machine. */
    public Feeds told(Contact own) {
        return with(contacts.told(own));
    }

    /** The machine told which system it runs. */
    public Feeds hostKnown(Mark mark) {
        return with(observed.withHost(mark));
    }

    /** The machine showed another host key than the approved one. */
    public Feeds hostKeyChanged(Instant at, UUID keyId, String message) {
        Trouble trouble = new Trouble(ErrorKind.HOST_KEY_CHANGED.word(), message, at);
        return with(contacts.told(new Contact(new Mark(at, 0, keyId), true, trouble)));
    }

    /** A person decided about a host key: what earlier contacts said of it is settled. */
    public Feeds hostKeyDecided(Instant at, UUID keyId) {
        Trouble trouble = contacts.trouble();
        return trouble != null && trouble.aboutHostKey() ? with(contacts.settled(at, keyId)) : this;
    }

    /** A person changed the credential: earlier refusals of the login are settled. */
    public Feeds credentialChanged(Instant at, UUID machineId) {
        Trouble trouble = contacts.trouble();
        Feeds forgotten = loginChanged(at, machineId);
        return trouble != null && trouble.aboutLogin()
                ? forgotten.with(contacts.settled(at, machineId))
                : forgotten;
    }

    /** What the former login was allowed says nothing of the new one. */
    public Feeds loginChanged(Instant at, UUID machineId) {
        return observed.rights() == null
                ? this
                : with(observed.with(RightsReport.forgotten(new Mark(at, 0, machineId))));
    }

    /** That a login changed, which no history of jobs tells. */
    public Feeds withLoginChangeOf(Feeds stored) {
        RightsReport rights = stored.observed.rights();
        return rights != null && rights.isForgotten() ? with(observed.with(rights)) : this;
    }

    /** A person changed the address: nothing is known of it yet. */
    public Feeds moved(Instant at, UUID machineId) {
        return loginChanged(at, machineId)
                .with(contacts.told(new Contact(new Mark(at, 0, machineId), null, null)));
    }

    private Feeds with(Contacts newContacts) {
        return new Feeds(run, newContacts, outcomes, observed);
    }

    private Feeds with(Observed newObserved) {
        return new Feeds(run, contacts, outcomes, newObserved);
    }
}
