package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.failure.FieldError;
import io.sysup.cli.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that refuses the request, as RFC 9457 describes it. */
final class Problem {

    private Problem() {}

    static Failure failure(int status, String body) {
        JsonNode problem = Json.parse(body).orElseGet(Json::object);
        boolean known = status == 401 || status == 403;
        return new Failure(
                known ? ExitCode.NOT_ALLOWED : ExitCode.FAILED,
                firstOf(Json.text(problem, "kind"), kind(status)),
                firstOf(
                        Json.text(problem, "detail"),
                        Json.text(problem, "title"),
                        "the server answered with status " + status),
                remedy(status, Json.text(problem, "remedy")),
                fieldErrors(problem));
    }

    private static String kind(int status) {
        return switch (status) {
            case 400, 422 -> "validation";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 409 -> "conflict";
            case 412 -> "precondition_failed";
            case 502, 503, 504 -> "unavailable";
            default -> "internal";
        };
    }

    private static @Nullable String remedy(int status, String given) {
        if (!given.isEmpty()) {
            return given;
        }
        return switch (status) {
            case 401 -> "log in with `sysup login URL --token T`, or set SYSUP_TOKEN";
            case 403 -> "use a token with a wider scope";
            case 412 -> "somebody else changed it in between: look at it again, then repeat";
            default -> null;
        };
    }

    private static List<FieldError> fieldErrors(JsonNode problem) {
        List<FieldError> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            errors.add(new FieldError(Json.text(error, "field"), Json.text(error, "message")));
        }
        return errors;
    }

    private static String firstOf(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                return candidate;
            }
        }
        return "";
    }
}
