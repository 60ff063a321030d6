package io.sysup.hermes.audit;

import io.sysup.kit.diagnosis.Finding;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the log is proven, and how lately. */
@Singleton
public class AuditFindings {
    private static final String ANCHOR = "auditAnchor";
    private static final String CHAIN = "audit";
    private static final int ROUNDS_MISSED = 3;

    private final AuditLog log;
    private final Anchors anchors;
    private final Verifications verifications;
    private final AuditConfig config;
    private final InstantSource clock;

    AuditFindings(
            AuditLog log,
            Anchors anchors,
            Verifications verifications,
            AuditConfig config,
            InstantSource clock) {
        this.log = log;
        this.anchors = anchors;
        this.verifications = verifications;
        this.config = config;
        this.clock = clock;
    }

    public List<Finding> findings() {
        AuditHead head = log.head();
        return List.of(
                anchors.state()
                        .map(state -> anchored(state, head, config.anchorEvery(), clock.instant()))
                        .orElseGet(() ->
                                Finding.ok(
                                        ANCHOR,
                                        "No anchors are kept here; is `sysup audit head` run on another machine?")),
                verified(verifications.last().orElse(null)));
    }

    static Finding anchored(Anchors.State state, AuditHead head, Duration every, Instant now) {
        if (!state.holds()) {
            return Finding.error(
                    ANCHOR,
                    "The row that was noted last in " + state.file() + " is not in the log",
                    "Keep both as they are and run `sysup audit verify --anchor FILE`. After a restored backup put the old file aside.");
        }
        Long seq = state.seq();
        if (seq == null) {
            return Finding.ok(ANCHOR, "Nothing was noted in " + state.file() + " yet");
        }
        String shown =
                "Row " + seq + " of " + head.seq() + ", of " + state.notedAt() + ", was noted last";
        boolean late =
                head.seq() > seq
                        && Instant.parse(String.valueOf(state.notedAt()))
                                .isBefore(now.minus(every.multipliedBy(ROUNDS_MISSED)));
        return late
                ? Finding.warning(
                        ANCHOR,
                        shown,
                        "Newer rows are not anchored: the log of the gateway tells why; check that "
                                + state.file()
                                + " can be written.")
                : Finding.ok(ANCHOR, shown);
    }

    static Finding verified(@Nullable Verification last) {
        if (last == null) {
            return Finding.ok(CHAIN, "The chain was not verified yet");
        }
        return last.message() == null
                ? Finding.ok(
                        CHAIN,
                        last.rows()
                                + " rows were unbroken at "
                                + last.endedAt()
                                + ", up to row "
                                + last.last())
                : Finding.error(
                        CHAIN,
                        "The log is broken: " + last.message(),
                        "Keep the database, the archives and the anchors as they are; compare them with a backup.");
    }
}
