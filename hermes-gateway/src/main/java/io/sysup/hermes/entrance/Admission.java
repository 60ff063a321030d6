package io.sysup.hermes.entrance;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Guards routes that are no REST resources: only callers who are known get past it. */
@Singleton
public class Admission {
    /** After authentication was prepared, before any route that serves something. */
    public static final int ORDER = -50;

    /** Before anybody asks who calls. */
    public static final int BEFORE_ALL = ORDER - 2;

    private static final String CALLER = Admission.class.getName();

    /** Quarkus would answer a failed authentication by itself, without a problem document. */
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_HERE =
            (context, failure) -> {};

    /** A route has nothing to return the answer with: it is given when the caller is known. */
    public void admit(RoutingContext context) {
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_HERE);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        caller -> letIn(context, caller),
                        failure -> Refusal.of(failure).answer(context));
    }

    private static void letIn(RoutingContext context, @Nullable SecurityIdentity caller) {
        if (caller == null || caller.isAnonymous()) {
            Refusal.of(new UnauthorizedException("no token")).answer(context);
        } else {
            context.put(CALLER, caller);
            context.next();
        }
    }

    /** The caller of a request that was admitted. */
    public static SecurityIdentity callerOf(RoutingContext context) {
        SecurityIdentity caller = context.get(CALLER);
        return Objects.requireNonNull(caller, "the route is not guarded");
    }
}
