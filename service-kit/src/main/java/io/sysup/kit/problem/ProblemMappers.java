package io.sysup.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.Problem.FieldError;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure of a request leaves as a problem with a kind. */
public final class ProblemMappers {
    private static final Logger LOGGER = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(ProblemException e) {
        return response(e.problem());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<FieldError> errors =
                e.getConstraintViolations().stream()
                        .map(FieldError::of)
                        .map(error -> error.in(fieldOf(error.field())))
                        .sorted(java.util.Comparator.comparing(FieldError::field))
                        .toList();
        return response(ProblemException.invalid(errors).problem());
    }

    /**
     * {@code create.machine.port} is {@code port} to the caller: the method and its parameter are
     * ours.
     */
    private static String fieldOf(String path) {
        String[] parts = path.split("\\.", 3);
        return parts.length == 3 ? parts[2] : parts[parts.length - 1];
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field =
                    mapping.getPath().stream()
                            .map(part ->
                                    part.getFieldName() == null
                                            ? "[" + part.getIndex() + "]"
                                            : part.getFieldName())
                            .collect(Collectors.joining("."));
            String mistake =
                    e instanceof UnrecognizedPropertyException
                            ? "is not known here"
                            : "has a value of the wrong type";
            return response(
                    ProblemException.invalid(List.of(new FieldError(field, mistake))).problem());
        }
        return problem(400, ErrorKind.VALIDATION, "The body is not valid JSON.");
    }

    /** The framework brings a mapper of its own for exactly this class, which tells nothing. */
    @ServerExceptionMapper
    public Response malformed(MismatchedInputException e) {
        return malformed((JsonProcessingException) e);
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e) {
        return unauthorized();
    }

    @ServerExceptionMapper
    public Response unauthorized(AuthenticationFailedException e) {
        return unauthorized();
    }

    private static Response unauthorized() {
        return response(
                new ProblemException(
                                401,
                                ErrorKind.UNAUTHORIZED,
                                "This call needs a valid token.",
                                "Sign in, or send the header Authorization: Bearer <token>.",
                                List.of())
                        .problem());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return response(
                ProblemException.forbidden(
                                "Your token does not allow this.",
                                "Use a token with the scope this call needs.")
                        .problem());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        if (e.getCause() instanceof ProblemException refusal) {
            return refused(refusal);
        }
        int status = e.getResponse().getStatus();
        ErrorKind kind =
                switch (status) {
                    case 404 -> ErrorKind.NOT_FOUND;
                    case 401 -> ErrorKind.UNAUTHORIZED;
                    case 403 -> ErrorKind.FORBIDDEN;
                    default -> status < 500 ? ErrorKind.VALIDATION : ErrorKind.INTERNAL;
                };
        return problem(
                status,
                kind,
                status == 404 ? "There is nothing at this address." : Titles.of(status) + ".");
    }

    @ServerExceptionMapper
    public Response otherServiceAway(ProcessingException e) {
        return response(
                ProblemException.unavailable(
                                "Another service of System Update cannot be reached.",
                                "Try again in a few seconds.")
                        .problem());
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (DatabaseAway.causes(e)) {
            return response(
                    ProblemException.unavailable(
                                    "The database cannot be reached, or takes no changes, at the moment.",
                                    "Try again in a few seconds.")
                            .problem());
        }
        LOGGER.error("A request failed unexpectedly", e);
        return problem(
                500,
                ErrorKind.INTERNAL,
                "Something went wrong here; the log of the service tells more.");
    }

    private static Response problem(int status, ErrorKind kind, String detail) {
        return response(new ProblemException(status, kind, detail, null, List.of()).problem());
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(Problem.KIND_HEADER, problem.kind().word())
                .build();
    }
}
