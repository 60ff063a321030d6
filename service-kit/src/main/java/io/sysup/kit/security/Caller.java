package io.sysup.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;

/**
 * Who calls.
 *
 * @param subject {@code client:<id>}, {@code user:<subject>} or {@code service:<name>}
 * @param roles scopes, with those they imply
 */
public record Caller(String subject, Set<String> roles) {
    public SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addRoles(roles)
                .build();
    }
}
