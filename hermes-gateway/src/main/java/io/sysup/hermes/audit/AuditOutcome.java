package io.sysup.hermes.audit;

import java.util.Locale;

/** What became of something. */
public enum AuditOutcome {
    /** It is about to be done; another row tells how that ended. */
    BEGUN,
    OK,
    /** The caller may not, or calls too often. */
    REFUSED,
    FAILED,
    /** The caller was gone before there was an answer. */
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the status of an answer says. */
    public static AuditOutcome ofStatus(int status) {
        return switch (status) {
            case 401, 403, 429 -> REFUSED;
            default -> status < 400 ? OK : FAILED;
        };
    }
}
