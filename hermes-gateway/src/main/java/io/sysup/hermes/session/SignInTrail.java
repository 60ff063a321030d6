package io.sysup.hermes.session;

import io.sysup.hermes.audit.AuditActor;
import io.sysup.hermes.audit.AuditEntry;
import io.sysup.hermes.audit.AuditLog;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Who signed in and out, in the audit log before the cookie is given or taken. */
@Singleton
class SignInTrail {
    private final AuditLog audit;
    private final InstantSource clock;

    SignInTrail(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void signedIn(String subject, String label, HttpServerRequest request) {
        append("sign_in", new AuditActor(subject, label), request);
    }

    void signedOut(String subject, String label, HttpServerRequest request) {
        append("sign_out", new AuditActor(subject, label), request);
    }

    private void append(String action, AuditActor actor, HttpServerRequest request) {
        audit.append(
                AuditEntry.of(clock.instant(), actor, action, "console")
                        .from(request.remoteAddress().hostAddress()));
    }
}
