package io.sysup.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.sysup.contracts.access.Grant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls.
 *
 * @param subject {@code client:<id>}, {@code user:<subject>} or {@code service:<name>}
 * @param roles scopes, with those they imply
 * @param grants what they may do beyond these scopes, and where
 */
public record Caller(String subject, Set<String> roles, List<Grant> grants) {
    private static final String GRANTS = "grants";
    private static final Set<String> OF_GRANTS = Set.of(Scope.GRANTED_RUN, Scope.GRANTED_EDIT);

    public Caller {
        roles = Set.copyOf(roles);
        grants = List.copyOf(grants);
    }

    public Caller(String subject, Set<String> roles) {
        this(subject, roles, List.of());
    }

    public static Caller of(SecurityIdentity identity) {
        Set<String> roles =
                identity.getRoles().stream()
                        .filter(role -> !OF_GRANTS.contains(role))
                        .collect(Collectors.toSet());
        return new Caller(identity.getPrincipal().getName(), roles, grantsOf(identity));
    }

    static List<Grant> grantsOf(SecurityIdentity identity) {
        List<Grant> grants = identity.getAttribute(GRANTS);
        return grants == null ? List.of() : grants;
    }

    public SecurityIdentity identity() {
        return builder().build();
    }

    /** To add more to the identity. */
    public QuarkusSecurityIdentity.Builder builder() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject))
                .addRoles(rolesWithGrants())
                .addAttribute(GRANTS, grants);
    }

    /** A grant adds to what somebody may who may read; to nobody else. */
    private Set<String> rolesWithGrants() {
        Set<String> all = new HashSet<>(roles);
        all.removeAll(OF_GRANTS);
        if (all.contains(Scope.CAN_READ)) {
            grants.forEach(grant ->
                    all.add(grant.may().isToRun() ? Scope.GRANTED_RUN : Scope.GRANTED_EDIT));
        }
        return all;
    }
}
