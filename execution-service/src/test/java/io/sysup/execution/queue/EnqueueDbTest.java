package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.job.Enqueue;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobTiming;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.job.NewJob;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Many who ask for jobs at the same moment, on a real PostgreSQL; the kinds are known to nobody.
 */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class EnqueueDbTest {
    private static final String EVENT =
            """
            select payload::text as payload from execution.outbox
            where aggregate_key = $1 and payload #>> '{data,jobId}' = $2
            """;

    @Inject ExecutionDatabase database;
    @Inject Enqueue enqueue;
    @Inject Jobs jobs;
    @Inject JobFixture fixture;

    private final String kind = "test." + Ids.next();

    @Test
    void whoAsksAtTheSameMomentGetsTheJobsOfTheOwnRequestEachToldOnce() throws Exception {
        List<Enqueue.Request> requests =
                Stream.generate(() -> request(2, Ids.next().toString())).limit(60).toList();

        List<List<Job>> answers = atOnce(requests);

        for (int i = 0; i < requests.size(); i++) {
            List<UUID> wanted = requests.get(i).jobs().stream().map(NewJob::id).toList();
            assertThat(answers.get(i)).extracting(Job::id).isEqualTo(wanted);
        }
        for (Job job : answers.stream().flatMap(List::stream).toList()) {
            assertThat(told(job)).isEqualTo(job.createdAt());
            assertThat(jobs.find(job.id()).orElseThrow().createdAt()).isEqualTo(job.createdAt());
        }
    }

    @Test
    void aWishThatIsRepeatedAtTheSameMomentIsOneJob() throws Exception {
        UUID machine = Ids.next();
        List<Enqueue.Request> same =
                Stream.generate(() -> request(machine, "same-" + machine)).limit(30).toList();

        List<UUID> stored =
                atOnce(same).stream().map(List::getFirst).map(Job::id).distinct().toList();

        assertThat(stored).hasSize(1);
        assertThat(told(jobs.find(stored.getFirst()).orElseThrow())).isNotNull();
    }

    @Test
    void aRequestThatCannotBeStoredTakesNoOtherWithIt() throws Exception {
        List<Enqueue.Request> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            requests.add(request(1, Ids.next().toString()));
        }
        NewJob impossible = job(Ids.next(), Ids.next().toString(), new JobTiming(0, 0));
        requests.add(new Enqueue.Request(List.of(), List.of(impossible)));
        Collections.shuffle(requests);

        List<Future<List<Job>>> answers = futures(requests);

        for (int i = 0; i < requests.size(); i++) {
            UUID wanted = requests.get(i).jobs().getFirst().id();
            Future<List<Job>> answer = answers.get(i);
            if (wanted.equals(impossible.id())) {
                assertThatThrownBy(answer::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageContaining("ck_jobs_limits");
            } else {
                assertThat(answer.get()).extracting(Job::id).containsExactly(wanted);
            }
        }
        assertThat(jobs.find(impossible.id())).isEmpty();
    }

    @Test
    void aLaterStepWaitsForTheOneBeforeThoughBothAreStoredAtOnce() {
        UUID machine = Ids.next();
        NewJob first = job(machine, Ids.next().toString(), JobTiming.ONCE_NOW);
        NewJob then =
                new NewJob(
                        Ids.next(),
                        fixture.wish(kind, machine, 0, "a-then-" + Ids.next()),
                        first.manifest(),
                        JobTiming.ONCE_NOW,
                        first.share(),
                        first.id());

        enqueue.add(new Enqueue.Request(List.of(), List.of(first, then)));

        assertThat(jobs.find(then.id()).orElseThrow().parentId()).isEqualTo(first.id());
        assertThat(fixture.claim(kind, 5)).extracting(Job::id).containsExactly(first.id());
    }

    /** The time that the event tells; fails when it was not told exactly once. */
    private Instant told(Job job) {
        var events =
                database.query(EVENT, job.machineId().toString(), job.id().toString()).stream()
                        .map(row -> Json.tree(row.getString("payload")))
                        .filter(event -> "queued".equals(event.at("/data/state").asText()))
                        .toList();
        assertThat(events).hasSize(1);
        return Json.convert(events.getFirst().at("/data/createdAt"), Instant.class);
    }

    private List<List<Job>> atOnce(List<Enqueue.Request> requests) throws Exception {
        List<List<Job>> answers = new ArrayList<>();
        for (Future<List<Job>> answer : futures(requests)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private List<Future<List<Job>>> futures(List<Enqueue.Request> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(
                    requests.stream()
                            .<Callable<List<Job>>>map(one -> () -> enqueue.add(one))
                            .toList());
        }
    }

    private Enqueue.Request request(int machines, String key) {
        List<UUID> ids = Stream.generate(Ids::next).limit(machines).toList();
        return new Enqueue.Request(
                ids.stream().map(id -> new Selected(id, "m-" + id)).toList(),
                ids.stream().map(id -> job(id, key + ":" + id, JobTiming.ONCE_NOW)).toList());
    }

    private Enqueue.Request request(UUID machine, String key) {
        return new Enqueue.Request(
                List.of(new Selected(machine, "m")),
                List.of(job(machine, key, JobTiming.ONCE_NOW)));
    }

    private NewJob job(UUID machine, String key, JobTiming timing) {
        return fixture.wanted(fixture.wish(kind, machine, 0, key), timing, "by:client:test");
    }
}
