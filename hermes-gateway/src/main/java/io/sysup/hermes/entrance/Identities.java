package io.sysup.hermes.entrance;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.sysup.hermes.client.ApiClient;
import io.sysup.kit.security.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Callers as the security layer knows them, with a label for people. */
public final class Identities {
    private static final String LABEL = "label";

    private Identities() {}

    static SecurityIdentity of(ApiClient client) {
        return identity(client.subject(), client.label(), client.scopes());
    }

    static SecurityIdentity identity(String subject, String label, Set<String> scopes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addRoles(Scope.withImplied(scopes))
                .addAttribute(LABEL, label)
                .build();
    }

    public static String labelOf(SecurityIdentity identity) {
        @Nullable String label = identity.getAttribute(LABEL);
        return label == null ? identity.getPrincipal().getName() : label;
    }
}
