package io.sysup.kit.db;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** Tells which promise of the schema a statement would have broken. */
public final class Violation {
    private static final String UNIQUE = "23505";

    private Violation() {}

    /** True when the failure is a second row under the named unique constraint or index. */
    public static boolean ofUnique(@Nullable Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return UNIQUE.equals(refused.getSqlState())
                        && constraint.equals(refused.getConstraint());
            }
        }
        return false;
    }
}
