package io.sysup.hermes.entrance;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.oidc.Person;
import io.sysup.hermes.person.PersonCookie;
import io.sysup.kit.security.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Callers as the security layer knows them, with a label for people. */
public final class Identities {
    private static final String LABEL = "label";
    private static final String COOKIE = "cookie";
    private static final String UNTIL = "until";

    private Identities() {}

    static SecurityIdentity of(ApiClient client) {
        return identity(client.subject(), client.label(), client.scopes());
    }

    static SecurityIdentity of(Person person, PersonCookie cookie) {
        return builder(person.subject(), person.label(), person.scopes())
                .addAttribute(COOKIE, cookie)
                .build();
    }

    static SecurityIdentity of(Person person, Instant until) {
        return builder(person.subject(), person.label(), person.scopes())
                .addAttribute(UNTIL, until)
                .build();
    }

    static SecurityIdentity identity(String subject, String label, Set<String> scopes) {
        return builder(subject, label, scopes).build();
    }

    private static QuarkusSecurityIdentity.Builder builder(
            String subject, String label, Set<String> scopes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addRoles(Scope.withImplied(scopes))
                .addAttribute(LABEL, label);
    }

    /** The session that the caller came with. */
    static @Nullable PersonCookie cookieOf(SecurityIdentity identity) {
        return identity.getAttribute(COOKIE);
    }

    /** When the token that the caller came with ends. */
    static @Nullable Instant endOf(SecurityIdentity identity) {
        return identity.getAttribute(UNTIL);
    }

    public static String labelOf(SecurityIdentity identity) {
        @Nullable String label = identity.getAttribute(LABEL);
        return label == null ? identity.getPrincipal().getName() : label;
    }
}
