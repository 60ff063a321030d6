package io.sysup.inventory.state;

import static io.sysup.inventory.testing.Observations.failed;
import static io.sysup.inventory.testing.Observations.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.testing.Observations;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedsTest {
    private static final UUID MACHINE = Ids.next();
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final UUID job = Ids.next();

    private static Feeds after(Feeds feeds, JobChanged change) {
        Instant at = change.startedAt() == null ? change.createdAt() : change.startedAt();
        return feeds.after(change, at);
    }

    private static Feeds analysed(Feeds feeds, int updates, Instant at) {
        SnapshotTaken snapshot = Observations.analysis(MACHINE, at, updates, 0, false);
        Mark mark = new Mark(at, 1, snapshot.snapshotId());
        return feeds.after(AptReport.of(snapshot, mark), snapshot);
    }

    private static String status(Feeds feeds) {
        return Summary.of(feeds).status();
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(status(Feeds.NOTHING_YET)).isEqualTo("unknown");
        assertThat(Json.read("{}", Feeds.class)).isEqualTo(Feeds.NOTHING_YET);
    }

    @Test
    void survivesTheDatabase() {
        Feeds feeds = analysed(Feeds.NOTHING_YET, 3, NOON);
        feeds = after(feeds, failed(MACHINE, job, "apt.upgrade", 3, NOON, ErrorKind.APT_DISK_FULL));

        assertThat(Json.read(Json.write(feeds), Feeds.class)).isEqualTo(feeds);
    }

    @Test
    void aRunningJobMakesItBusyUntilItEnds() {
        Feeds running =
                after(Feeds.NOTHING_YET, job(MACHINE, job, "apt.analyze", "running", 2, NOON));
        Feeds done = after(running, job(MACHINE, job, "apt.analyze", "ok", 3, NOON.plusSeconds(9)));

        assertThat(status(running)).isEqualTo("busy");
        assertThat(done.run().action()).isNull();
    }

    @Test
    void aJobThatWaitsIsNotTheOneThatRuns() {
        Feeds running =
                after(Feeds.NOTHING_YET, job(MACHINE, job, "apt.analyze", "running", 2, NOON));
        Feeds next =
                after(
                        running,
                        job(MACHINE, Ids.next(), "apt.upgrade", "queued", 1, NOON.plusSeconds(1)));

        assertThat(next.run()).isEqualTo(running.run());
    }

    @Test
    void silenceMakesItOfflineUntilItAnswers() {
        Feeds silent =
                after(
                        analysed(Feeds.NOTHING_YET, 0, NOON),
                        failed(MACHINE, job, "host.check", 3, NOON, ErrorKind.SSH_UNREACHABLE));
        Feeds back =
                after(
                        silent,
                        job(MACHINE, Ids.next(), "apt.analyze", "ok", 3, NOON.plusSeconds(60)));

        assertThat(status(silent)).isEqualTo("offline");
        assertThat(Summary.of(silent).trouble().kind()).isEqualTo("ssh_unreachable");
        assertThat(status(back)).isEqualTo("ok");
        assertThat(Summary.of(back).trouble()).isNull();
        assertThat(back.contacts().lastSeenAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aFailedUpgradeStandsUntilAnUpgradeSucceeds() {
        Feeds broken =
                after(
                        analysed(Feeds.NOTHING_YET, 3, NOON),
                        failed(MACHINE, job, "apt.upgrade", 3, NOON, ErrorKind.APT_FAILED));
        Feeds checked =
                after(broken, job(MACHINE, Ids.next(), "host.check", "ok", 3, NOON.plusSeconds(1)));
        Feeds analysed =
                after(
                        checked,
                        job(MACHINE, Ids.next(), "apt.analyze", "ok", 3, NOON.plusSeconds(2)));

        Feeds upgraded =
                after(
                        analysed,
                        job(MACHINE, Ids.next(), "apt.upgrade", "ok", 3, NOON.plusSeconds(3)));

        assertThat(status(checked)).isEqualTo("error");
        assertThat(status(analysed)).isEqualTo("error");
        assertThat(status(upgraded)).isEqualTo("updates_available");
    }

    @Test
    void aHostKeyThatWaitsForApprovalIsNoError() {
        Feeds waiting =
                after(
                        Feeds.NOTHING_YET,
                        failed(MACHINE, job, "host.check", 3, NOON, ErrorKind.HOST_KEY_UNKNOWN));

        assertThat(status(waiting)).isEqualTo("unknown");
        assertThat(Summary.of(waiting).trouble().kind()).isEqualTo("host_key_unknown");
        assertThat(Summary.of(waiting.hostKeyDecided(NOON.plusSeconds(1), job)).trouble()).isNull();
    }

    @Test
    void aDecisionSettlesWhatAClockAheadReported() {
        Feeds changed =
                after(
                        Feeds.NOTHING_YET,
                        failed(MACHINE, job, "host.check", 3, NOON, ErrorKind.HOST_KEY_CHANGED));

        assertThat(status(changed)).isEqualTo("error");
        assertThat(status(changed.hostKeyDecided(NOON.minusSeconds(30), job))).isEqualTo("unknown");
    }

    @Test
    void theNewestLookTellsWhatTheLoginMayDoUntilTheLoginChanges() {
        Feeds granted =
                after(
                        Feeds.NOTHING_YET,
                        Observations.telling(
                                job(MACHINE, job, "credential.test", "ok", 3, NOON),
                                Map.of(
                                        "rights", "least_privilege",
                                        "rightsActions", List.of("apt.analyze"),
                                        "rightsOutdated", List.of("apt.upgrade"))));
        Feeds later =
                after(
                        granted,
                        Observations.telling(
                                job(
                                        MACHINE,
                                        Ids.next(),
                                        "host.check",
                                        "ok",
                                        3,
                                        NOON.minusSeconds(60)),
                                Map.of("rights", "read_only")));
        Feeds uncertain =
                after(
                        granted,
                        Observations.telling(
                                job(
                                        MACHINE,
                                        Ids.next(),
                                        "credential.test",
                                        "ok",
                                        3,
                                        NOON.plusSeconds(60)),
                                Map.of("rights", "unknown")));

        assertThat(later.observed().rights().level()).isEqualTo("least_privilege");
        assertThat(later.observed().rights().actions()).containsExactly("apt.analyze");
        assertThat(later.observed().rights().outdated()).containsExactly("apt.upgrade");
        assertThat(uncertain.observed().rights().level()).isNull();
        assertThat(granted.credentialChanged(NOON.plusSeconds(9), job).observed().rights().level())
                .isNull();
        assertThat(granted.moved(NOON.plusSeconds(9), job).observed().rights().level()).isNull();
    }

    @Test
    void fullDisksWarnAndMissingToolsDoNot() {
        Mark mark = new Mark(NOON, 1, job);
        Feeds full =
                Feeds.NOTHING_YET.after(
                        Observations.probeResult(93), Observations.alerts(93), mark);
        Feeds roomy =
                Feeds.NOTHING_YET.after(
                        Observations.probeResult(45), Observations.alerts(45), mark);

        assertThat(status(full)).isEqualTo("warning");
        assertThat(status(roomy)).isEqualTo("ok");
        assertThat(roomy.observed().probe().hardwareWarnings()).isEqualTo(1);
        assertThat(roomy.observed().reboot().required()).isTrue();
    }

    @Test
    void readsAnAnalysisHoweverItIsNested() {
        Map<String, Object> important = Map.of("counts", Map.of("updates", 20, "security", 2));
        SnapshotTaken snapshot =
                Observations.snapshot(MACHINE, SnapshotTaken.APT_UPDATE_ANALYZE, NOON, important);
        AptReport report = AptReport.of(snapshot, new Mark(NOON, 1, job));

        assertThat(report.updates()).isEqualTo(20);
        assertThat(report.security()).isEqualTo(2);
        assertThat(report.status()).isEqualTo("updates_available");
    }

    @Test
    void theEndOfTheReleaseIsKept() {
        AptReport told = report(Map.of("updates", 3, "releaseEnds", "2030-06-30"));
        AptReport odd = report(Map.of("updates", 3, "releaseEnds", "some day"));

        assertThat(told.releaseEnds()).isEqualTo("2030-06-30");
        assertThat(odd.releaseEnds()).isNull();
        assertThat(odd.updates()).isEqualTo(3);
    }

    private AptReport report(Map<String, Object> important) {
        SnapshotTaken snapshot =
                Observations.snapshot(MACHINE, SnapshotTaken.APT_UPDATE_ANALYZE, NOON, important);
        return AptReport.of(snapshot, new Mark(NOON, 1, job));
    }
}
