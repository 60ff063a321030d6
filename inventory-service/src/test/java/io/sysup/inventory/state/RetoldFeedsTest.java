package io.sysup.inventory.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobChanged;
import io.sysup.inventory.testing.Observations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The execution service tells again only the newest job of each kind: that must be enough. */
class RetoldFeedsTest {
    private static final UUID MACHINE = new UUID(1, 1);
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<String> ACTIONS = List.of("host.check", "apt.analyze", "apt.upgrade");
    private static final List<ErrorKind> ERRORS =
            List.of(
                    ErrorKind.SSH_UNREACHABLE,
                    ErrorKind.AUTH_FAILED,
                    ErrorKind.HOST_KEY_UNKNOWN,
                    ErrorKind.APT_FAILED);

    @Property(tries = 500)
    void theNewestJobOfEachKindSaysAllThatTheOthersSaid(
            @ForAll("histories") List<JobChanged> history) {
        assertThat(feeds(retold(history))).isEqualTo(feeds(history));
    }

    /** As the statement of the execution service chooses. */
    private static List<JobChanged> retold(List<JobChanged> history) {
        Comparator<JobChanged> byEnd = Comparator.comparing(job -> at(job));
        var ended =
                history.stream()
                        .filter(JobChanged::isFinal)
                        .collect(
                                Collectors.groupingBy(
                                        RetoldFeedsTest::kind, Collectors.maxBy(byEnd)));
        var latest = history.stream().filter(job -> job.startedAt() != null).max(byEnd).stream();
        return Stream.concat(ended.values().stream().flatMap(job -> job.stream()), latest).toList();
    }

    private static List<String> kind(JobChanged job) {
        return Stream.of(
                        job.action(),
                        job.state(),
                        job.error() == null ? null : job.error().kind(),
                        job.dryRun(),
                        job.contact(),
                        job.summary().containsKey("rebootRequired"))
                .map(Objects::toString)
                .toList();
    }

    private static Instant at(JobChanged job) {
        return Objects.requireNonNull(job.changedAt());
    }

    private static Feeds feeds(List<JobChanged> history) {
        Feeds feeds = Feeds.NOTHING_YET;
        for (JobChanged job : history) {
            feeds = feeds.after(job, at(job));
        }
        return feeds;
    }

    @Provide
    Arbitrary<List<JobChanged>> histories() {
        return Arbitraries.randomValue(RetoldFeedsTest::history);
    }

    private static List<JobChanged> history(Random random) {
        List<JobChanged> history = new ArrayList<>();
        int jobs = 1 + random.nextInt(30);
        for (int number = 1; number <= jobs; number++) {
            UUID job = new UUID(2, number);
            String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
            Instant start = START.plusSeconds(100L * number);
            history.add(Observations.job(MACHINE, job, action, "running", 1, start));
            if (number < jobs || random.nextBoolean()) {
                history.add(end(job, action, start.plusSeconds(9), random));
            }
        }
        return history;
    }

    private static JobChanged end(UUID job, String action, Instant at, Random random) {
        Boolean contact = List.of(true, false).get(random.nextInt(2));
        return switch (random.nextInt(4)) {
            case 0 ->
                    Observations.failed(
                            MACHINE, job, action, 2, at, ERRORS.get(random.nextInt(ERRORS.size())));
            case 1 -> Observations.job(MACHINE, job, action, "cancelled", 2, at, contact, null);
            case 2 -> upgraded(job, at, random);
            default ->
                    Observations.job(
                            MACHINE,
                            job,
                            action,
                            "ok",
                            2,
                            at,
                            random.nextBoolean() ? null : contact,
                            null);
        };
    }

    private static JobChanged upgraded(UUID job, Instant at, Random random) {
        JobChanged done = Observations.job(MACHINE, job, "apt.upgrade", "ok", 2, at);
        Map<String, Object> summary =
                random.nextBoolean() ? Map.of() : Map.of("rebootRequired", random.nextBoolean());
        return new JobChanged(
                done.jobId(),
                done.version(),
                done.action(),
                done.machineId(),
                done.machine(),
                done.state(),
                random.nextBoolean(),
                done.attempt(),
                done.lease(),
                done.requestedBy(),
                null,
                null,
                done.createdAt(),
                done.startedAt(),
                done.finishedAt(),
                done.contact(),
                null,
                summary,
                done.changedAt(),
                List.of());
    }
}
