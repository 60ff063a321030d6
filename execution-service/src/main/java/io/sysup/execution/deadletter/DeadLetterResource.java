package io.sysup.execution.deadletter;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.ExecutionMessages;
import io.sysup.kit.json.Json;
import io.sysup.kit.json.MalformedJson;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Dead letters over HTTP. */
@Path("/api/v1/dead-letters")
@RunOnVirtualThread
@RolesAllowed(Scope.CAN_ADMINISTER)
public class DeadLetterResource {
    private static final int LARGEST_MESSAGE = 1_000_000;

    private final ExecutionDatabase database;
    private final DeadLetters letters;
    private final Instance<ExecutionMessages> messages;
    private final SecurityIdentity caller;

    public DeadLetterResource(
            ExecutionDatabase database,
            DeadLetters letters,
            Instance<ExecutionMessages> messages,
            SecurityIdentity caller) {
        this.database = database;
        this.letters = letters;
        this.messages = messages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "Messages that could not be applied, newest first")
    public Page<DeadLetter> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (status != null && !DeadLetters.STATUSES.contains(status)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    "status",
                    "must be one of " + String.join(", ", DeadLetters.STATUSES));
        }
        int rows = Page.limit(limit);
        Cursor from = Cursor.decode(cursor, 1);
        var found = letters.list(status, from == null ? null : from.id(0), rows + 1);
        return Page.of(found, rows, letter -> Cursor.at(letter.id()), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDeadLetter", summary = "One message that could not be applied")
    public DeadLetter get(@PathParam("id") UUID id) {
        return require(id);
    }

    @POST
    @Path("{id}/redrive")
    @Operation(
            operationId = "redriveDeadLetter",
            summary = "Send it to its topic again, as it is or mended")
    public DeadLetter redrive(@PathParam("id") UUID id, @Valid @Nullable Mended mended) {
        DeadLetter letter = require(id);
        String payload =
                mended == null || mended.payload() == null ? letter.payload() : mended.payload();
        requireJson(payload);
        String key = Objects.requireNonNullElse(letter.key(), letter.id().toString());
        database.inTransaction(tx -> {
            if (!letters.decide(tx, id, DeadLetters.REDRIVEN, actor())) {
                throw decidedBefore(letter);
            }
            messages.get().forward(tx, letter.topic(), key, payload);
        });
        return require(id);
    }

    @POST
    @Path("{id}/discard")
    @Operation(operationId = "discardDeadLetter", summary = "It is not needed any more")
    public DeadLetter discard(@PathParam("id") UUID id) {
        DeadLetter letter = require(id);
        database.inTransaction(tx -> {
            if (!letters.decide(tx, id, DeadLetters.DISCARDED, actor())) {
                throw decidedBefore(letter);
            }
        });
        return require(id);
    }

    private static void requireJson(String payload) {
        try {
            Json.tree(payload);
        } catch (MalformedJson e) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION,
                    "payload",
                    "must be JSON, which the message is not: send it mended");
        }
    }

    private static ProblemException decidedBefore(DeadLetter letter) {
        return ProblemException.conflict(
                "This message was " + letter.status() + " already.", "Look at it again.");
    }

    private String actor() {
        return caller.getPrincipal().getName();
    }

    private DeadLetter require(UUID id) {
        return letters.find(id)
                .orElseThrow(() -> ProblemException.notFound("The dead letter " + id));
    }

    /**
     * @param payload the message as it should be; absent to send it as it is
     */
    public record Mended(
            @Nullable @Size(max = LARGEST_MESSAGE, message = "must have at most 1000000 characters")
                    String payload) {}
}
