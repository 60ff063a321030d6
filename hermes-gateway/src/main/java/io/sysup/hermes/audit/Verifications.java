package io.sysup.hermes.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the chain on the server; one gateway does it once at a time. */
@Singleton
class Verifications {
    private static final Logger LOGGER = Logger.getLogger(Verifications.class);
    private static final int AT_ONCE = 1000;

    private final HermesDatabase database;
    private final AuditLog log;
    private final InstantSource clock;
    private final Optional<AnchorFile> anchors;
    private final AtomicReference<@Nullable Progress> running = new AtomicReference<>();

    Verifications(HermesDatabase database, AuditLog log, AuditConfig config, InstantSource clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.anchors = config.anchorFile().map(AnchorFile::new);
    }

    /**
     * How far one is that runs.
     *
     * @param row number of the row it is at
     * @param last number of the row it will end with
     */
    public record Progress(Instant beganAt, long row, long last) {}

    Optional<Progress> running() {
        return Optional.ofNullable(running.get());
    }

    Optional<Verification> last() {
        return database.first(VerificationSql.LAST).map(Verification::of);
    }

    @Scheduled(
            identity = "hermes-audit-verify",
            every = "${sysup.audit.verify-every:24h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void onSchedule() {
        begin(AuditActor.GATEWAY.subject());
    }

    /** Begins one, unless one runs. */
    void begin(String requestedBy) {
        Progress first = new Progress(clock.instant(), 0, log.head().seq());
        if (running.compareAndSet(null, first)) {
            Thread.ofVirtual().name("audit-verification").start(() -> run(first, requestedBy));
        }
    }

    private void run(Progress first, String requestedBy) {
        try {
            Verification verification = verify(first, requestedBy);
            keep(verification);
            if (verification.broken() != null) {
                LOGGER.errorf("The audit log is broken: %s", verification.message());
            }
        } catch (IOException | RuntimeException e) {
            LOGGER.warnf("The audit log could not be verified: %s", e.getMessage());
        } finally {
            running.set(null);
        }
    }

    /** Begins anew when rows were archived meanwhile. */
    private Verification verify(Progress first, String requestedBy) throws IOException {
        AuditHead start = log.beginning();
        while (true) {
            ChainWalk walk = ChainWalk.whole(start, notedAfter(start));
            Optional<Breach> breach = follow(walk, start, first).or(walk::end);
            AuditHead now = log.beginning();
            if (now.equals(start)) {
                return result(first.beganAt(), requestedBy, start, walk, breach);
            }
            start = now;
        }
    }

    private List<AuditHead> notedAfter(AuditHead start) throws IOException {
        return anchors.isEmpty()
                ? List.of()
                : anchors.get().all().stream().filter(one -> one.seq() > start.seq()).toList();
    }

    private Optional<Breach> follow(ChainWalk walk, AuditHead start, Progress first) {
        long next = start.seq() + 1;
        while (true) {
            List<AuditRow> rows = log.read(next, Long.MAX_VALUE, AT_ONCE);
            for (AuditRow row : rows) {
                Optional<Breach> breach = walk.add(row);
                if (breach.isPresent()) {
                    return breach;
                }
            }
            if (rows.size() < AT_ONCE) {
                return Optional.empty();
            }
            next = rows.getLast().seq() + 1;
            running.set(new Progress(first.beganAt(), next, Math.max(next, first.last())));
        }
    }

    private Verification result(
            Instant began,
            String requestedBy,
            AuditHead start,
            ChainWalk walk,
            Optional<Breach> breach) {
        return new Verification(
                began,
                clock.instant(),
                requestedBy,
                start.seq() + 1,
                walk.head().seq(),
                walk.rows(),
                breach.map(found -> found.kind().word()).orElse(null),
                breach.map(Breach::seq).orElse(null),
                breach.map(Breach::message).orElse(null));
    }

    private void keep(Verification one) {
        database.update(
                VerificationSql.ADD,
                Ids.next(),
                one.beganAt().atOffset(ZoneOffset.UTC),
                one.endedAt().atOffset(ZoneOffset.UTC),
                one.requestedBy(),
                one.first(),
                one.last(),
                one.rows(),
                one.broken(),
                one.brokenSeq(),
                one.message());
        database.update(VerificationSql.FORGET_OLD);
    }
}
