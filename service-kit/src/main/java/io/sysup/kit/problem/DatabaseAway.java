package io.sysup.kit.problem;

import io.sysup.kit.db.NoAnswerException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that cannot be reached, or cannot do its work at present, from a mistake of
 * ours. A connection that is cut off shows as the server's farewell, as a reset of the socket, or,
 * in words alone, as one that is not active any more.
 */
public final class DatabaseAway {
    /**
     * Beginnings of the codes of PostgreSQL (appendix "Error Codes"): connection lost, transaction
     * that must be repeated, no resources, shutdown, trouble of the system below; read only, as a
     * standby is.
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "57P", "58", "25006");

    private DatabaseAway() {}

    public static boolean causes(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean away =
                    switch (cause) {
                        case PgException e ->
                                e.getSqlState() != null
                                        && PASSING.stream().anyMatch(e.getSqlState()::startsWith);
                        case SocketException e -> true;
                        case ClosedChannelException e -> true;
                        case NoAnswerException e -> true;
                        case VertxException e -> true;
                        case NoStackTraceThrowable e -> true;
                        default -> false;
                    };
            if (away) {
                return true;
            }
        }
        return false;
    }
}
