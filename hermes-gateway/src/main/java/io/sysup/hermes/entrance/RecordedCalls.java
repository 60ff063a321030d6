package io.sysup.hermes.entrance;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.hermes.audit.AuditActor;
import io.sysup.hermes.audit.AuditEntry;
import io.sysup.hermes.audit.AuditLog;
import io.sysup.hermes.audit.AuditOutcome;
import io.sysup.hermes.audit.LateEntries;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.Problem;
import io.sysup.kit.problem.ProblemException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes every change that somebody asks for into the audit log: before it is made, and how that
 * ended. What cannot be written down beforehand is not done. Refusals of other calls are counted.
 */
@Singleton
class RecordedCalls {
    private static final Logger LOGGER = Logger.getLogger(RecordedCalls.class);

    /** Calls between services and tools of agents are written down by others, in their words. */
    private static final List<String> RECORDED_ELSEWHERE = List.of("/internal/", "/mcp", "/q/");

    /** So are signing in and out. */
    private static final String SESSION = "/api/v1/session";

    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_LATER =
            (context, failure) -> {};

    private final AuditLog log;
    private final LateEntries late;
    private final RefusalCounts refusals;
    private final InstantSource clock;

    RecordedCalls(AuditLog log, LateEntries late, RefusalCounts refusals, InstantSource clock) {
        this.log = log;
        this.late = late;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** All paths, because a path that is written oddly must not pass unseen. */
    void register(@Observes Router router) {
        router.route().order(Admission.ORDER - 1).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var answer = new Answer();
        context.addHeadersEndHandler(sent -> answer.takeKind(context));
        if (isRecordedHere(context)) {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_LATER);
            Context here = Objects.requireNonNull(Vertx.currentContext());
            QuarkusHttpUser.getSecurityIdentity(context, null)
                    .subscribe()
                    .with(
                            caller -> here.runOnContext(on -> begin(context, answer, caller)),
                            refused -> here.runOnContext(on -> pass(context, answer)));
        } else {
            pass(context, answer);
        }
    }

    private static boolean isRecordedHere(RoutingContext context) {
        String path = context.normalizedPath();
        return SameOrigin.isChange(context.request())
                && !path.equals(SESSION)
                && RECORDED_ELSEWHERE.stream().noneMatch(path::startsWith);
    }

    private void pass(RoutingContext context, Answer answer) {
        context.addEndHandler(end -> refused(context, answer));
        context.next();
    }

    private void refused(RoutingContext context, Answer answer) {
        int status = context.response().getStatusCode();
        if (AuditOutcome.ofStatus(status) == AuditOutcome.REFUSED) {
            refusals.count(
                    AuditEntry.of(
                                    clock.instant(),
                                    Caller.of(context),
                                    "refusal",
                                    context.request().method() + " " + context.normalizedPath())
                            .ended(AuditOutcome.REFUSED, answer.kind(status))
                            .answered(status)
                            .from(Caller.addressOf(context)));
        }
    }

    private void begin(RoutingContext context, Answer answer, @Nullable SecurityIdentity caller) {
        if (caller == null || caller.isAnonymous()) {
            pass(context, answer);
            return;
        }
        AuditEntry begun = begun(context, caller);
        Context here = Objects.requireNonNull(Vertx.currentContext());
        Thread.ofVirtual()
                .name("audit")
                .start(() -> {
                    try {
                        log.append(begun);
                        here.runOnContext(on -> goOn(context, answer, begun));
                    } catch (RuntimeException e) {
                        LOGGER.warnf("A change was refused, it could not be recorded: %s", e);
                        here.runOnContext(on -> notRecorded().answer(context));
                    }
                });
    }

    private AuditEntry begun(RoutingContext context, SecurityIdentity caller) {
        HttpServerRequest request = context.request();
        String subject = caller.getPrincipal().getName();
        return AuditEntry.of(
                        clock.instant(),
                        new AuditActor(subject, Identities.labelOf(caller)),
                        "http." + request.method().name(),
                        context.normalizedPath())
                .ended(AuditOutcome.BEGUN, null)
                .from(Caller.addressOf(context))
                .in(Ids.next().toString())
                .with(CallDetails.of(request));
    }

    private void goOn(RoutingContext context, Answer answer, AuditEntry begun) {
        context.addEndHandler(end -> late.add(ended(context, answer, begun, end)));
        context.next();
    }

    private AuditEntry ended(
            RoutingContext context, Answer answer, AuditEntry begun, AsyncResult<Void> end) {
        AuditEntry outcome =
                new AuditEntry(
                        clock.instant(),
                        begun.actor(),
                        begun.action(),
                        begun.target(),
                        AuditOutcome.UNKNOWN,
                        null,
                        null,
                        begun.address(),
                        begun.requestId(),
                        CallDetails.of(context.response()));
        if (end.failed()) {
            return outcome;
        }
        int status = context.response().getStatusCode();
        return outcome.ended(AuditOutcome.ofStatus(status), answer.kind(status)).answered(status);
    }

    private static Refusal notRecorded() {
        return Refusal.of(
                ProblemException.unavailable(
                        "The change was not made, because it could not be written into the audit log.",
                        "Try again in a few seconds; if it stays, look at /api/v1/status."));
    }

    /** Why a request was refused, as the service that refused it says beside its answer. */
    private static final class Answer {
        private @Nullable ErrorKind kind;

        void takeKind(RoutingContext context) {
            var headers = context.response().headers();
            String word = headers.get(Problem.KIND_HEADER);
            if (word != null) {
                kind = ErrorKind.of(word);
                headers.remove(Problem.KIND_HEADER);
            }
        }

        @Nullable ErrorKind kind(int status) {
            return status < 400 ? null : kind;
        }
    }
}
