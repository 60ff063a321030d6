package io.sysup.kit.problem;

import jakarta.ws.rs.core.Response;

/** The short text of an HTTP status. */
final class Titles {
    private Titles() {}

    static String of(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
