package io.sysup.kit.start;

import io.sysup.contracts.error.ErrorKind;
import java.net.BindException;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** Why a service could not start, for the person who started it. */
public record StartFailure(ErrorKind kind, String message, @Nullable String remedy) {
    private static final String CONNECTION_CLASS = "08";
    private static final String LOGIN_CLASS = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    public static StartFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StartFailure known =
                    switch (cause) {
                        case FlywayValidateException e -> schema(e);
                        case SQLException e -> database(e);
                        case BindException e -> portTaken(e);
                        case StartRefusal e -> e.failure();
                        default -> null;
                    };
            if (known != null) {
                return known;
            }
        }
        return new StartFailure(ErrorKind.INTERNAL, unknown(failure), null);
    }

    /** What runs the services says only that it failed; the first of the causes says why. */
    private static String unknown(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first == failure ? failure.toString() : failure.getMessage() + ": " + first;
    }

    private static StartFailure schema(FlywayValidateException cause) {
        return new StartFailure(
                ErrorKind.SCHEMA_MISMATCH,
                "The tables in the database are not those of this version: "
                        + firstLines(cause.getMessage()),
                "Start the version that made them or a newer one; or restore the backup that was made before the change.");
    }

    private static @Nullable StartFailure database(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith(CONNECTION_CLASS)) {
            return new StartFailure(
                    ErrorKind.DATABASE_UNREACHABLE,
                    "The database cannot be reached: " + cause.getMessage(),
                    "Check that PostgreSQL runs and that sysup.db names its address.");
        }
        if (state.startsWith(LOGIN_CLASS) || state.equals(NO_SUCH_DATABASE)) {
            return new StartFailure(
                    ErrorKind.DATABASE_REFUSED,
                    "The database refuses this service: " + cause.getMessage(),
                    "Check the name of the database in sysup.db, and role and password of this service.");
        }
        return null;
    }

    private static StartFailure portTaken(BindException cause) {
        return new StartFailure(
                ErrorKind.PORT_TAKEN,
                "The port of this service is taken by another program: " + cause.getMessage(),
                "Choose another one with quarkus.http.port.");
    }

    private static String firstLines(@Nullable String message) {
        return message == null
                ? ""
                : message.lines().limit(4).reduce((a, b) -> a + "\n  " + b).orElse("");
    }

    /** As it is printed. */
    public String text() {
        return "error: "
                + message
                + " ("
                + kind
                + ")"
                + (remedy == null ? "" : "\n  remedy: " + remedy);
    }
}
