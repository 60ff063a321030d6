package io.sysup.hermes.entrance;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.ProblemMappers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The answer of a route that is no REST resource to a request it does not serve. */
public record Refusal(Problem problem) {
    private static final ProblemMappers MAPPERS = new ProblemMappers();

    /** The same answer that a REST resource would give. */
    public static Refusal of(Throwable failure) {
        var response =
                switch (failure) {
                    case ProblemException e -> MAPPERS.refused(e);
                    case AuthenticationFailedException e -> MAPPERS.unauthorized(e);
                    case UnauthorizedException e -> MAPPERS.unauthorized(e);
                    default -> MAPPERS.unexpected(failure);
                };
        return new Refusal((Problem) response.getEntity());
    }

    public void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        if (!context.request().isEnded()) {
            // What is left of the body must be read, or the connection cannot be used again.
            context.request().resume();
        }
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(Problem.KIND_HEADER, problem.kind().word());
        context.end(Json.write(problem));
    }
}
