package io.sysup.execution.queue;

import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.job.Claims;
import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobEnd;
import io.sysup.execution.job.JobState;
import io.sysup.execution.job.JobTiming;
import io.sysup.execution.job.Jobs;
import io.sysup.execution.job.NewJob;
import io.sysup.execution.job.NewJobRows;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes jobs of kinds that no worker knows, and plays their workers. */
@ApplicationScoped
public class JobFixture {
    static final int LEASE_SECONDS = 60;

    private final ExecutionDatabase database;
    private final Jobs jobs;
    private final Claims claims;
    private final Outbox outbox;

    JobFixture(ExecutionDatabase database, Jobs jobs, Claims claims) {
        this.database = database;
        this.jobs = jobs;
        this.claims = claims;
        this.outbox = new Outbox(database, Clock.systemUTC());
    }

    public Job add(String kind, UUID machine, int priority) {
        return store(wish(kind, machine, priority, "key-" + Ids.next()));
    }

    Job store(JobRequested wish) {
        return store(wish, JobTiming.ONCE_NOW);
    }

    Job store(JobRequested wish, JobTiming timing) {
        return store(wish, timing, "by:client:test");
    }

    /** A job for each machine, in one transaction. */
    public List<Job> addMany(String kind, List<UUID> machines) {
        List<JobRequested> wishes =
                machines.stream().map(one -> wish(kind, one, 0, "key-" + Ids.next())).toList();
        return store(wishes, JobTiming.ONCE_NOW, "by:client:test");
    }

    Job store(JobRequested wish, JobTiming timing, String share) {
        return store(List.of(wish), timing, share).getFirst();
    }

    private List<Job> store(List<JobRequested> wishes, JobTiming timing, String share) {
        List<NewJob> wanted = wishes.stream().map(wish -> wanted(wish, timing, share)).toList();
        return NewJobRows.add(database, outbox, List.of(), wanted);
    }

    NewJob wanted(JobRequested wish, JobTiming timing, String share) {
        ActionManifest manifest =
                new ActionManifest(
                        wish.action(),
                        "",
                        "",
                        "low",
                        false,
                        "apt",
                        false,
                        "{}",
                        null,
                        Duration.ofMinutes(1));
        return NewJob.of(wish, manifest, timing, share);
    }

    /** A job that changes nothing on its machine. */
    Job look(String kind, UUID machine) {
        var requester = new Requester(Requester.USER, "client:test");
        return store(
                new JobRequested(
                        kind,
                        machine,
                        "m",
                        Map.of(),
                        true,
                        0,
                        null,
                        "key-" + Ids.next(),
                        requester,
                        null,
                        null));
    }

    static JobRequested wish(String kind, UUID machine, int priority, String key) {
        var requester = new Requester(Requester.USER, "client:test");
        return new JobRequested(
                kind, machine, "m", Map.of(), false, priority, null, key, requester, null, null);
    }

    public List<Job> claim(String kind, int limit) {
        return database.transaction(
                tx -> claims.claim(tx, new String[] {kind}, limit, "worker", LEASE_SECONDS));
    }

    public boolean finish(Job job) {
        var end = new JobEnd(job, JobState.OK, Map.of(), null);
        return database.transaction(tx -> jobs.finish(tx, List.of(end)).size() == 1);
    }
}
