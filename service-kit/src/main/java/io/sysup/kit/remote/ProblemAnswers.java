package io.sysup.kit.remote;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.json.Json;
import io.sysup.kit.json.MalformedJson;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * A refusal of the other service stays what it is; anything else means that it is not available.
 */
public final class ProblemAnswers implements ResponseExceptionMapper<ProblemException> {
    @Override
    public boolean handles(int status, @Nullable MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public ProblemException toThrowable(Response response) {
        String body = response.readEntity(String.class);
        if (response.getStatus() < 500 && response.getStatus() != 401) {
            try {
                return new ProblemException(Json.read(body, Problem.class));
            } catch (MalformedJson e) {
                return unavailable(response.getStatus());
            }
        }
        return unavailable(response.getStatus());
    }

    private static ProblemException unavailable(int status) {
        return new ProblemException(
                503,
                ErrorKind.UNAVAILABLE,
                "Another service of System Update answered with status " + status + ".",
                "Try again in a few seconds; if it stays, look at /q/health of the services.",
                List.of());
    }
}
