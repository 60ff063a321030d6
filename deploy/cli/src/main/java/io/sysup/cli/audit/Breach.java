package io.sysup.cli.audit;

import io.sysup.cli.failure.Failure;
import java.util.Locale;

/**
 * What is wrong with a log.
 *
 * @param seq number of the first row that is
 */
record Breach(Kind kind, long seq, String message) {

    private static final String REMEDY =
            "keep the file and the anchors as they are; compare them with a backup and with what the database itself logged";

    enum Kind {
        /** A row is not what was written. */
        ALTERED,
        REMOVED,
        REORDERED,
        /** A row was put there. */
        INSERTED,
        /** Everything is right in itself, but not what was noted outside. */
        REWRITTEN,
        /** Rows at the end are gone. */
        CUT
    }

    Failure failure() {
        return Failure.failed("audit_" + kind.name().toLowerCase(Locale.ROOT), message, REMEDY);
    }
}
