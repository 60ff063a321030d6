package io.sysup.hermes.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.audit.AuditActor;
import io.sysup.hermes.audit.ToolAudit;
import io.sysup.hermes.audit.ToolCall;
import io.sysup.hermes.audit.ToolCall.Outcome;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.entrance.Identities;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.redaction.Redactor;
import io.sysup.kit.security.Caller;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.security.Scope;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs a tool for its caller and writes down that it did, or why it did not. */
@Singleton
class AuditedCalls {
    private static final Logger LOGGER = Logger.getLogger(AuditedCalls.class);

    private final SecurityIdentity caller;
    private final InternalTokens tokens;
    private final ToolAudit audit;

    AuditedCalls(SecurityIdentity caller, InternalTokens tokens, ToolAudit audit) {
        this.caller = caller;
        this.tokens = tokens;
        this.audit = audit;
    }

    private record Answer(Outcome outcome, String text) {
        static Answer refused(Outcome outcome, Problem problem) {
            String remedy = problem.remedy() == null ? "" : " " + problem.remedy();
            return new Answer(outcome, problem.kind() + ": " + problem.detail() + remedy);
        }

        boolean isError() {
            return outcome != Outcome.OK;
        }
    }

    /**
     * @param work gets the signed identity of the caller for calls to other services
     */
    ToolResponse run(
            String tool, Map<String, @Nullable Object> arguments, Function<String, JsonNode> work) {
        long start = System.nanoTime();
        String subject = caller.getPrincipal().getName();
        Answer answer = caller.hasRole(Scope.CAN_READ) ? answer(work) : denied();
        audit.record(
                new ToolCall(
                        tool,
                        new AuditActor(subject, Identities.labelOf(caller)),
                        ApiClient.idOf(subject).orElse(null),
                        redacted(arguments),
                        answer.outcome(),
                        Duration.ofNanos(System.nanoTime() - start),
                        answer.text().getBytes(StandardCharsets.UTF_8).length));
        return answer.isError()
                ? ToolResponse.error(answer.text())
                : ToolResponse.success(answer.text());
    }

    private Answer answer(Function<String, JsonNode> work) {
        try {
            String identity = tokens.issue(Caller.of(caller));
            return new Answer(Outcome.OK, Json.write(work.apply(identity)));
        } catch (ProblemException e) {
            return Answer.refused(Outcome.failed(e.problem().kind()), e.problem());
        } catch (ProcessingException e) {
            Problem away =
                    ProblemException.unavailable(
                                    "Another service of System Update cannot be reached.",
                                    "Try again in a few seconds.")
                            .problem();
            return Answer.refused(Outcome.failed(away.kind()), away);
        } catch (RuntimeException e) {
            LOGGER.error("A tool failed unexpectedly", e);
            return new Answer(
                    Outcome.failed(ErrorKind.INTERNAL),
                    "internal: Something went wrong here; the log of the gateway tells more.");
        }
    }

    private static Answer denied() {
        return Answer.refused(
                Outcome.DENIED,
                ProblemException.forbidden(
                                "Your token does not allow this.",
                                "Use a token with the scope read.")
                        .problem());
    }

    private static String redacted(Map<String, @Nullable Object> arguments) {
        Redactor redactor = Redactor.byShape();
        Map<String, @Nullable Object> clean = new LinkedHashMap<>();
        arguments.forEach((name, value) ->
                clean.put(name, value instanceof String text ? redactor.redact(text) : value));
        return Json.write(clean);
    }
}
