package io.sysup.cli.audit;

import io.sysup.cli.audit.Breach.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows a log from row to row. It keeps nothing but the last one, so a log may be of any length.
 */
final class Chain {

    private final Anchors anchors;
    private final boolean part;
    private long rows;
    private long first = 1;
    private long last;
    private String lastHash = Row.NO_HASH;
    private int agreed;
    private long agreedUpTo;

    /**
     * The log begins later than with row 1; a row of it may say that those before were archived.
     */
    private @Nullable Breach late;

    private String lateHash = Row.NO_HASH;

    /** A row is not there; whether it was removed or put elsewhere is known at the end. */
    private @Nullable Breach missing;

    /**
     * @param part the rows before the first and after the last one are not expected
     */
    Chain(Anchors anchors, boolean part) {
        this.anchors = anchors;
        this.part = part;
    }

    /**
     * What an unbroken log is.
     *
     * @param first number of its first row; those before lie in archives, or it is a part
     */
    record Verdict(long rows, long first, long last, String hash, int anchors, long anchored) {}

    /** The breach that this row shows; what comes after that one does not matter any more. */
    Optional<Breach> add(Row row) {
        if (missing != null) {
            return row.seq() == missing.seq() ? Optional.of(elsewhere(missing)) : Optional.empty();
        }
        if (!row.intact()) {
            return breach(
                    Kind.ALTERED,
                    row.seq(),
                    "row %d was altered: its fields do not give its hash".formatted(row.seq()));
        }
        if (part && rows == 0) {
            beginAt(row);
        } else if (rows == 0 && row.seq() > 1) {
            late = new Breach(Kind.REMOVED, 1, gap(row));
            beginAt(row);
            lateHash = lastHash;
        }
        Optional<Breach> found = atItsPlace(row);
        if (found.isEmpty() && missing == null) {
            accept(row);
        }
        return found;
    }

    private void accept(Row row) {
        rows++;
        last = row.seq();
        lastHash = row.hash();
        if (row.archived().filter(this::explains).isPresent()) {
            late = null;
        }
    }

    private boolean explains(Archived archived) {
        return archived.upTo() == first - 1 && archived.hash().equals(lateHash);
    }

    private void beginAt(Row row) {
        first = row.seq();
        last = row.seq() - 1;
        Anchor before = anchors.at(last);
        lastHash = before == null ? row.prevHash() : before.hash();
    }

    private Optional<Breach> atItsPlace(Row row) {
        if (row.seq() > last + 1) {
            missing = new Breach(Kind.REMOVED, last + 1, gap(row));
            return Optional.empty();
        }
        if (late != null && row.seq() < first) {
            missing = late;
            return row.seq() == 1 ? Optional.of(elsewhere(late)) : Optional.empty();
        }
        if (row.seq() <= last) {
            return breach(
                    Kind.INSERTED,
                    row.seq(),
                    "row %d stands behind row %d, where there was one of that number already: one of the two was put there"
                            .formatted(row.seq(), last));
        }
        if (!row.prevHash().equals(lastHash)) {
            return breach(Kind.ALTERED, Math.max(last, 1), replaced(row));
        }
        return asNoted(row);
    }

    private String gap(Row row) {
        long from = last + 1;
        long to = row.seq() - 1;
        String which =
                from == to ? "row %d was".formatted(to) : "rows %d to %d were".formatted(from, to);
        return which + " removed: row %d comes next".formatted(row.seq());
    }

    private String replaced(Row row) {
        return last == 0
                ? "row 1 does not begin this log: it was written behind another row"
                : "row %d is not the one that row %d was written behind: it was altered and given a new hash, or put there"
                        .formatted(last, row.seq());
    }

    private Optional<Breach> asNoted(Row row) {
        Anchor noted = anchors.at(row.seq());
        if (noted == null) {
            return Optional.empty();
        }
        if (!noted.hash().equals(row.hash())) {
            return breach(
                    Kind.REWRITTEN,
                    row.seq(),
                    "row %d is not the one that was noted at %s: the log was written anew, up to there at least"
                            .formatted(row.seq(), noted.at()));
        }
        agreed++;
        agreedUpTo = row.seq();
        return Optional.empty();
    }

    /** The breach that shows only now. */
    Optional<Breach> end() {
        if (missing != null || late != null) {
            return Optional.ofNullable(missing == null ? late : missing);
        }
        return part
                ? Optional.empty()
                : anchors.after(last)
                        .map(noted ->
                                new Breach(
                                        Kind.CUT,
                                        last + 1,
                                        "the log ends with row %d, but row %d was there at %s: the end was cut off"
                                                .formatted(last, noted.seq(), noted.at())));
    }

    Verdict verdict() {
        return new Verdict(rows, first, last, lastHash, agreed, agreedUpTo);
    }

    private static Breach elsewhere(Breach missing) {
        return new Breach(
                Kind.REORDERED,
                missing.seq(),
                "row %d stands behind later ones: rows were reordered".formatted(missing.seq()));
    }

    private static Optional<Breach> breach(Kind kind, long seq, String message) {
        return Optional.of(new Breach(kind, seq, message));
    }
}
