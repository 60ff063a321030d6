package io.sysup.hermes.audit;

import io.sysup.hermes.audit.Breach.Kind;
import io.sysup.kit.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Follows rows in the order of their numbers; it keeps only the last one. */
final class ChainWalk {
    private final AuditHead start;
    private final TreeMap<Long, AuditHead> anchors = new TreeMap<>();
    private AuditHead head;
    private long rows;
    private boolean explained;

    private ChainWalk(AuditHead start, List<AuditHead> anchors) {
        this.start = start;
        this.head = start;
        this.explained = start.seq() == 0;
        anchors.forEach(anchor -> this.anchors.put(anchor.seq(), anchor));
    }

    /** Rows behind this one, whose own row need not say that those before are in an archive. */
    static ChainWalk behind(AuditHead start) {
        ChainWalk walk = new ChainWalk(start, List.of());
        walk.explained = true;
        return walk;
    }

    /**
     * A whole log.
     *
     * @param start the last row that is in an archive
     * @param anchors rows that were noted outside
     */
    static ChainWalk whole(AuditHead start, List<AuditHead> anchors) {
        return new ChainWalk(start, anchors);
    }

    Optional<Breach> add(AuditRow row) {
        long expected = head.seq() + 1;
        if (row.seq() != expected) {
            return breach(
                    Kind.REMOVED,
                    expected,
                    "row %d was removed: row %d comes next".formatted(expected, row.seq()));
        }
        if (!row.computedHash().equals(row.hash())) {
            return breach(
                    Kind.ALTERED,
                    row.seq(),
                    "row %d was altered: its fields do not give its hash".formatted(row.seq()));
        }
        if (!row.prevHash().equals(head.hash())) {
            return breach(Kind.ALTERED, Math.max(head.seq(), 1), replaced(row));
        }
        AuditHead noted = anchors.get(row.seq());
        if (noted != null && !noted.hash().equals(row.hash())) {
            return breach(
                    Kind.REWRITTEN,
                    row.seq(),
                    "row %d is not the one that was noted at %s".formatted(row.seq(), noted.at()));
        }
        head = row.asHead();
        rows++;
        explained |= row.action().equals(Archive.ACTION) && tellsOfTheStart(row);
        return Optional.empty();
    }

    private static String replaced(AuditRow row) {
        return row.seq() == 1
                ? "row 1 does not begin this log: it was written behind another row"
                : "row %d is not the one that row %d was written behind"
                        .formatted(row.seq() - 1, row.seq());
    }

    private boolean tellsOfTheStart(AuditRow row) {
        Map<String, Object> details = Json.object(row.details());
        return details.get("upTo") instanceof Number upTo
                && upTo.longValue() == start.seq()
                && start.hash().equals(details.get("hash"));
    }

    /** The breach that shows only at the end. */
    Optional<Breach> end() {
        if (!explained) {
            return breach(
                    Kind.REMOVED,
                    1,
                    "rows 1 to %d are gone, and no row of the log says that they were archived"
                            .formatted(start.seq()));
        }
        var later = anchors.higherEntry(head.seq());
        return later == null
                ? Optional.empty()
                : breach(
                        Kind.CUT,
                        head.seq() + 1,
                        "the log ends with row %d, but row %d was there at %s"
                                .formatted(head.seq(), later.getKey(), later.getValue().at()));
    }

    AuditHead head() {
        return head;
    }

    long rows() {
        return rows;
    }

    private static Optional<Breach> breach(Kind kind, long seq, String message) {
        return Optional.of(new Breach(kind, seq, message));
    }
}
