package io.sysup.hermes.entrance;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.sysup.contracts.access.Grant;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.grant.Grantee;
import io.sysup.hermes.oidc.AccessTokens;
import io.sysup.hermes.oidc.Person;
import io.sysup.hermes.person.PersonCookie;
import io.sysup.kit.security.Caller;
import io.sysup.kit.security.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Callers as the security layer knows them, with a label for people. */
public final class Identities {
    private static final String LABEL = "label";
    private static final String COOKIE = "cookie";
    private static final String BEARER = "bearer";
    private static final String TOKEN_MARK = "token_mark";
    private static final String GRANTEE = "grantee";

    private Identities() {}

    static SecurityIdentity of(ApiClient client, List<Grant> grants) {
        return builder(Grantee.of(client), client.label(), grants)
                .addAttribute(TOKEN_MARK, client.tokenMark())
                .build();
    }

    static SecurityIdentity of(Person person, PersonCookie cookie, List<Grant> grants) {
        return builder(Grantee.of(person), person.label(), grants)
                .addAttribute(COOKIE, cookie)
                .build();
    }

    static SecurityIdentity of(AccessTokens.Bearer bearer, List<Grant> grants) {
        return builder(Grantee.of(bearer.person()), bearer.person().label(), grants)
                .addAttribute(BEARER, bearer)
                .build();
    }

    static SecurityIdentity identity(String subject, String label, Set<String> scopes) {
        return builder(new Grantee(subject, scopes, Set.of()), label, List.of()).build();
    }

    private static QuarkusSecurityIdentity.Builder builder(
            Grantee who, String label, List<Grant> grants) {
        return new Caller(who.subject(), Scope.withImplied(who.scopes()), grants)
                .builder()
                .addAttribute(GRANTEE, who)
                .addAttribute(LABEL, label);
    }

    /** The caller as grants know them. */
    static Optional<Grantee> granteeOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<Grantee>getAttribute(GRANTEE));
    }

    /** Tells the token that a client came with from another of the same client. */
    static @Nullable String tokenMarkOf(SecurityIdentity identity) {
        return identity.getAttribute(TOKEN_MARK);
    }

    /** The session that the caller came with. */
    static @Nullable PersonCookie cookieOf(SecurityIdentity identity) {
        return identity.getAttribute(COOKIE);
    }

    /** The provider's token that the caller came with. */
    static AccessTokens.@Nullable Bearer bearerOf(SecurityIdentity identity) {
        return identity.getAttribute(BEARER);
    }

    public static String labelOf(SecurityIdentity identity) {
        @Nullable String label = identity.getAttribute(LABEL);
        return label == null ? identity.getPrincipal().getName() : label;
    }
}
