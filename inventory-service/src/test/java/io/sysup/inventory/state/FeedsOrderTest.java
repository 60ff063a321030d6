package io.sysup.inventory.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.testing.Observations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FeedsOrderTest {
    private static final UUID MACHINE = new UUID(1, 1);
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<String> ACTIONS =
            List.of("host.check", "machine.probe", "apt.analyze", "apt.upgrade");
    private static final List<ErrorKind> ERRORS =
            List.of(
                    ErrorKind.SSH_UNREACHABLE,
                    ErrorKind.AUTH_FAILED,
                    ErrorKind.HOST_KEY_UNKNOWN,
                    ErrorKind.APT_FAILED,
                    ErrorKind.TIMEOUT);

    @Property(tries = 500)
    void theSameReportsLeadToTheSameStateInAnyOrder(
            @ForAll("histories") List<UnaryOperator<Feeds>> history, @ForAll Random random) {
        List<UnaryOperator<Feeds>> shuffled = new ArrayList<>(history);
        shuffled.addAll(history.subList(0, history.size() / 2));
        Collections.shuffle(shuffled, random);

        assertThat(all(shuffled)).isEqualTo(all(history));
    }

    private static Feeds all(List<UnaryOperator<Feeds>> reports) {
        Feeds feeds = Feeds.NOTHING_YET;
        for (UnaryOperator<Feeds> report : reports) {
            feeds = report.apply(feeds);
        }
        return feeds;
    }

    @Provide
    Arbitrary<List<UnaryOperator<Feeds>>> histories() {
        return Arbitraries.randomValue(FeedsOrderTest::history);
    }

    /** Jobs that run one after the other, with what they report. */
    private static List<UnaryOperator<Feeds>> history(Random random) {
        List<UnaryOperator<Feeds>> history = new ArrayList<>();
        for (int number = 1; number <= 1 + random.nextInt(8); number++) {
            addJob(history, number, random);
        }
        return history;
    }

    private static void addJob(List<UnaryOperator<Feeds>> history, int number, Random random) {
        UUID job = new UUID(2, number);
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        Instant start = START.plusSeconds(100L * number);
        int version = 1;
        add(history, Observations.job(MACHINE, job, action, "queued", version++, start));
        add(
                history,
                Observations.job(MACHINE, job, action, "running", version++, start.plusSeconds(1)));
        if (random.nextBoolean()) {
            add(
                    history,
                    Observations.job(
                            MACHINE, job, action, "lost", version++, start.plusSeconds(2)));
            add(
                    history,
                    Observations.job(
                            MACHINE, job, action, "running", version++, start.plusSeconds(3)));
        }
        end(history, job, action, version, start.plusSeconds(9), random);
    }

    private static void end(
            List<UnaryOperator<Feeds>> history,
            UUID job,
            String action,
            int version,
            Instant at,
            Random random) {
        switch (random.nextInt(5)) {
            case 0 -> {
                ErrorKind kind = ERRORS.get(random.nextInt(ERRORS.size()));
                add(history, Observations.failed(MACHINE, job, action, version, at, kind));
            }
            case 1 ->
                    add(history, Observations.job(MACHINE, job, action, "cancelled", version, at));
            case 2 -> history.add(analysis(job, at, random.nextInt(5)));
            case 3 -> {
                Mark mark = new Mark(at, version, job);
                int full = random.nextInt(100);
                history.add(feeds ->
                        feeds.after(Observations.metrics(full), Observations.alerts(full), mark));
            }
            default -> {
                add(history, Observations.job(MACHINE, job, action, "ok", version, at));
                Mark mark = new Mark(at, version, job);
                int full = random.nextInt(100);
                history.add(feeds ->
                        feeds.after(
                                Observations.probeResult(full), Observations.alerts(full), mark));
            }
        }
    }

    private static UnaryOperator<Feeds> analysis(UUID job, Instant at, int updates) {
        SnapshotTaken snapshot = Observations.analysis(MACHINE, at, updates, 0, updates > 3);
        AptReport report = AptReport.of(snapshot, new Mark(at, 1, job));
        return feeds -> feeds.after(report, snapshot);
    }

    private static void add(List<UnaryOperator<Feeds>> history, JobChanged change) {
        Instant at = change.startedAt() == null ? change.createdAt() : change.startedAt();
        history.add(feeds -> feeds.after(change, at));
    }
}
