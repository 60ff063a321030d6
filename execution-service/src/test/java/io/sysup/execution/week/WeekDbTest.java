package io.sysup.execution.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.EndedFilter;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobFilter;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.queue.JobFixture;
import io.sysup.execution.week.WorkDone.Day;
import io.sysup.execution.week.WorkDone.Failed;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the picture of the week counts, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class WeekDbTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String END =
            """
            update execution.jobs set kind = $2, status = $3, finished_at = $4::text::timestamptz, error_kind = $5,
                payload_json = payload_json || jsonb_build_object('dryRun', $6::boolean)
            where id = $1
            """;

    @Inject ExecutionDatabase database;
    @Inject Week week;
    @Inject Jobs jobs;
    @Inject JobFixture fixture;

    private final String mark = "week_" + Ids.next();
    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void forget() {
        database.update(
                "delete from execution.jobs where id = any($1)",
                (Object) made.toArray(UUID[]::new));
    }

    @Test
    void theDaysAreThoseOfTheTimeZoneAndTodayIsTheLast() {
        WorkDone done = week.last(7, PARIS);

        assertThat(done.days()).hasSize(7);
        for (Day day : done.days()) {
            assertThat(day.begin()).isEqualTo(day.day().atStartOfDay(PARIS).toInstant());
        }
        assertThat(done.days().getLast().day())
                .isEqualTo(Instant.now().atZone(PARIS).toLocalDate());
        assertThat(done.since()).isEqualTo(done.days().getFirst().begin());
    }

    @Test
    void eachEndIsInItsDayAndDryRunsAreInNone() {
        WorkDone before = week.last(7, PARIS);
        Instant begin = before.days().get(3).begin();
        end("apt.upgrade", "ok", begin, false);
        end("apt.upgrade", "warning", begin.plusSeconds(5), false);
        end("apt.upgrade", "error", begin.plusSeconds(5), false);
        end("apt.upgrade", "ok", begin.plusSeconds(5), true);
        end("machine.reboot", "ok", begin.minusMillis(1), false);
        end("machine.reboot", "error", begin, false);
        end("apt.analyze", "ok", begin, false);

        WorkDone now = week.last(7, PARIS);

        assertThat(more(before, now, 3, Day::upgrades)).isEqualTo(2);
        assertThat(more(before, now, 3, Day::upgradesFailed)).isEqualTo(1);
        assertThat(more(before, now, 3, Day::reboots)).isZero();
        assertThat(more(before, now, 3, Day::rebootsFailed)).isEqualTo(1);
        assertThat(more(before, now, 2, Day::reboots)).isEqualTo(1);
        var thatDay =
                new EndedFilter(
                        null, begin.toString(), now.days().get(4).begin().toString(), "false");
        assertThat(listed(List.of("ok", "warning"), thatDay))
                .hasSize((int) now.days().get(3).upgrades());
    }

    @Test
    void failuresAreCountedByKindAndTheListShowsTheSame() {
        Instant since = week.last(7, PARIS).since();
        for (int i = 0; i < 30; i++) {
            end("apt.upgrade", "error", Instant.now().minus(Duration.ofHours(i)), false);
        }
        end("apt.upgrade", "error", since.minusSeconds(1), false);
        end("apt.upgrade", "ok", since.plusSeconds(1), false);

        WorkDone done = week.last(7, PARIS);

        Failed failed =
                done.failures().stream()
                        .filter(one -> one.kind().equals(mark))
                        .findFirst()
                        .orElseThrow();
        assertThat(failed.jobs()).isEqualTo(30);
        assertThat(failed.machines()).isEqualTo(30);
        assertThat(failed.action()).isEqualTo("apt.upgrade");
        assertThat(failed.latestJob()).isEqualTo(made.getFirst());
        assertThat(done.failed()).isGreaterThanOrEqualTo(30);
        assertThat(listed(null, new EndedFilter(mark, done.since().toString(), null, null)))
                .hasSize(30);
    }

    @Test
    void aKeyThatWaitsForAPersonIsNoFailure() {
        long before = week.last(7, PARIS).failed();
        end("host.check", "error", Instant.now(), false, "host_key_unknown");
        assertThat(week.last(7, PARIS).failed()).isEqualTo(before);

        end("apt.analyze", "error", Instant.now(), false, "host_key_unknown");
        assertThat(week.last(7, PARIS).failed()).isEqualTo(before + 1);
    }

    private List<Job> listed(List<String> states, EndedFilter ended) {
        return jobs.list(new JobFilter(null, states, List.of("apt.upgrade"), ended), null, 1000);
    }

    private void end(String kind, String state, Instant at, boolean dryRun) {
        end(kind, state, at, dryRun, state.equals("error") ? mark : null);
    }

    private void end(
            String kind, String state, Instant at, boolean dryRun, @Nullable String errorKind) {
        Job job = fixture.add("test." + mark, Ids.next(), 0);
        made.add(job.id());
        database.update(END, job.id(), kind, state, at.toString(), errorKind, dryRun);
    }

    private static long more(WorkDone before, WorkDone now, int day, ToLongFunction<Day> number) {
        return number.applyAsLong(now.days().get(day)) - number.applyAsLong(before.days().get(day));
    }
}
