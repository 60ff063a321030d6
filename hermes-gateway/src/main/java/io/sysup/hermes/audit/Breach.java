package io.sysup.hermes.audit;

import java.util.Locale;

/**
 * What is wrong with the log.
 *
 * @param seq number of the first row that is
 */
record Breach(Kind kind, long seq, String message) {
    enum Kind {
        /** A row is not what was written. */
        ALTERED,
        REMOVED,
        /** Everything is right in itself, but not what was noted outside. */
        REWRITTEN,
        /** Rows at the end are gone. */
        CUT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
