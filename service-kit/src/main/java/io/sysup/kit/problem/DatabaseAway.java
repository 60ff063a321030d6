package io.sysup.kit.problem;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached from a mistake of ours. */
public final class DatabaseAway {
    private static final String ADMIN_SHUTDOWN_CLASS = "57P";
    private static final String CONNECTION_CLASS = "08";

    private DatabaseAway() {}

    public static boolean causes(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean away =
                    switch (cause) {
                        case PgException e ->
                                e.getSqlState() != null
                                        && (e.getSqlState().startsWith(ADMIN_SHUTDOWN_CLASS)
                                                || e.getSqlState().startsWith(CONNECTION_CLASS));
                        case ConnectException e -> true;
                        case TimeoutException e -> true;
                        case VertxException e -> true;
                        default -> false;
                    };
            if (away) {
                return true;
            }
        }
        return false;
    }
}
