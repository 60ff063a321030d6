package io.sysup.hermes.entrance;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.sysup.hermes.audit.AuditActor;
import io.sysup.hermes.audit.AuditEntry;
import io.sysup.hermes.audit.LateEntries;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a flood of refused calls from filling the log: the first of a kind is written at once, the
 * others of the same minute as one row with their number.
 */
@Singleton
class RefusalCounts {
    private static final int BEFORE_LATE_ENTRIES = 2000;

    /** Kinds that are told apart in one minute. */
    private static final int MOST_KINDS = 100;

    private final LateEntries log;
    private final Map<Kind, Repeats> minute = new ConcurrentHashMap<>();

    RefusalCounts(LateEntries log) {
        this.log = log;
    }

    /**
     * @param address null for all those that are not told apart any more
     */
    private record Kind(@Nullable String address, AuditActor actor, @Nullable Integer status) {
        static Kind of(AuditEntry refusal) {
            return new Kind(refusal.address(), refusal.actor(), refusal.status());
        }

        static Kind rest(AuditEntry refusal) {
            return new Kind(null, AuditActor.ANONYMOUS, refusal.status());
        }
    }

    /**
     * @param since time of the first, which has a row of its own
     */
    private record Repeats(AuditEntry latest, Instant since, int count) {
        Repeats and(Repeats next) {
            return new Repeats(next.latest, since, count + 1);
        }

        AuditEntry entry(Kind kind) {
            return new AuditEntry(
                    latest.at(),
                    kind.actor(),
                    latest.action(),
                    latest.target(),
                    latest.outcome(),
                    latest.error(),
                    latest.status(),
                    kind.address(),
                    null,
                    Map.of("repeats", count, "since", since.toString()));
        }
    }

    void count(AuditEntry refusal) {
        Kind own = Kind.of(refusal);
        boolean apart = minute.containsKey(own) || minute.size() < MOST_KINDS;
        var first = new Repeats(refusal, refusal.at(), 0);
        Repeats now = minute.merge(apart ? own : Kind.rest(refusal), first, Repeats::and);
        if (now.count() == 0) {
            log.add(refusal);
        }
    }

    @Scheduled(
            identity = "hermes-refusals",
            every = "60s",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        for (Kind kind : List.copyOf(minute.keySet())) {
            Repeats repeats = minute.remove(kind);
            if (repeats != null && repeats.count() > 0) {
                log.add(repeats.entry(kind));
            }
        }
    }

    void writeTheRest(@Observes @Priority(BEFORE_LATE_ENTRIES) ShutdownEvent event) {
        write();
    }
}
