package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.job.Job;
import io.sysup.execution.job.JobState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the lease protocol promises, in a few lines and without a database. */
final class LeaseModel {
    private static final Set<JobState> HOLDS_MACHINE = Set.of(JobState.RUNNING, JobState.LOST);

    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final List<UUID> begunTwice = new ArrayList<>();

    /** A job; entries are in the order of their requests. */
    static final class Entry {
        private final UUID id;
        private final UUID machine;
        private final int maxAttempts;
        private JobState state = JobState.QUEUED;
        private long lease;
        private int attempt;
        private boolean begun;
        private boolean cancelRequested;

        Entry(Job job) {
            id = job.id();
            machine = job.machineId();
            maxAttempts = job.maxAttempts();
        }

        UUID id() {
            return id;
        }
    }

    void add(Job job) {
        entries.put(job.id(), new Entry(job));
    }

    Entry any(Random random) {
        return List.copyOf(entries.values()).get(random.nextInt(entries.size()));
    }

    /** Each machine offers its oldest waiting job when nothing of it runs or is lost. */
    void claimed(List<Job> taken, int limit) {
        Map<UUID, Entry> offered = new LinkedHashMap<>();
        entries.values().stream()
                .filter(entry -> entry.state == JobState.QUEUED)
                .forEach(entry -> offered.putIfAbsent(entry.machine, entry));
        entries.values().stream()
                .filter(entry -> HOLDS_MACHINE.contains(entry.state))
                .forEach(entry -> offered.remove(entry.machine));
        assertThat(taken).hasSize(Math.min(limit, offered.size()));
        assertThat(offered.values()).extracting(Entry::id).containsAll(ids(taken));
        taken.forEach(job -> take(job, 1));
    }

    void lostClaimed(List<Job> taken) {
        List<UUID> findable =
                entries.values().stream()
                        .filter(entry -> entry.state == JobState.LOST && entry.begun)
                        .map(Entry::id)
                        .toList();
        assertThat(ids(taken)).containsExactlyInAnyOrderElementsOf(findable);
        taken.forEach(job -> take(job, 0));
    }

    private void take(Job job, int attempts) {
        Entry entry = entries.get(job.id());
        entry.state = JobState.RUNNING;
        entry.lease++;
        entry.attempt += attempts;
        assertThat(job.lease()).isEqualTo(entry.lease);
    }

    private static List<UUID> ids(List<Job> jobs) {
        return jobs.stream().map(Job::id).toList();
    }

    /** Their outcome is not known, and nobody runs them again. */
    void expired() {
        entries.values().stream()
                .filter(entry -> entry.state == JobState.RUNNING)
                .forEach(entry -> entry.state = JobState.LOST);
    }

    void cancelled(UUID id) {
        Entry entry = entries.get(id);
        switch (entry.state) {
            case QUEUED -> entry.state = JobState.CANCELLED;
            case RUNNING -> entry.cancelRequested = true;
            case LOST -> entry.state = JobState.ERROR;
            case OK, WARNING, ERROR, CANCELLED -> {}
        }
    }

    boolean mayWrite(Job job, String what) {
        Entry entry = entries.get(job.id());
        boolean newest = entry.state == JobState.RUNNING && entry.lease == job.lease();
        boolean again = newest && entry.attempt < entry.maxAttempts && !entry.cancelRequested;
        return switch (what) {
            case "retry" -> again && !entry.begun;
            case "undo" -> again;
            default -> newest;
        };
    }

    void written(Job job, String what) {
        Entry entry = entries.get(job.id());
        switch (what) {
            case "begin" -> {
                if (entry.begun && job.handle() == null && entry.lease != job.lease()) {
                    begunTwice.add(entry.id);
                }
                entry.begun = true;
            }
            case "retry", "undo" -> {
                entry.state = JobState.QUEUED;
                entry.begun = false;
            }
            case "lose" -> entry.state = JobState.LOST;
            default -> entry.state = JobState.OK;
        }
    }

    List<UUID> begunTwice() {
        return begunTwice;
    }

    Map<UUID, String> states() {
        return entries.values().stream()
                .collect(
                        Collectors.toMap(
                                Entry::id,
                                entry -> state(entry.state, entry.lease, entry.attempt)));
    }

    static String state(JobState state, long lease, int attempt) {
        return state + " lease " + lease + " attempt " + attempt;
    }
}
