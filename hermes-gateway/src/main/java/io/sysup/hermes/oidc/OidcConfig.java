package io.sysup.hermes.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The identity provider of people; there is none until its issuer is set. */
@ConfigMapping(prefix = "sysup.oidc")
public interface OidcConfig {
    /** As the provider writes itself into its tokens. */
    Optional<String> issuer();

    /** What people call the provider. */
    @WithDefault("single sign-on")
    String name();

    @WithDefault("sysup")
    String clientId();

    /** Absent for a public client, which PKCE alone protects. */
    Optional<String> clientSecret();

    /** Whom a token must be made for to be taken by the API; the client if absent. */
    Optional<String> audience();

    @WithDefault("openid,profile")
    List<String> scopes();

    /** Where roles are found: names of claims, or ways into them. */
    @WithDefault("realm_access/roles,groups,roles")
    List<String> rolesClaim();

    Roles roles();

    /** Under which address browsers reach the gateway; that of each request if absent. */
    Optional<URI> publicUrl();

    /** How long a session goes on before the provider is asked again whether the person may. */
    @WithDefault("3m")
    Duration recheck();

    Introspection introspection();

    /** Whether the provider is asked if a token that it made still counts (RFC 7662). */
    interface Introspection {
        /** Asks when the provider offers it and there is a secret to ask with. */
        @WithDefault("true")
        boolean enabled();

        /** How long an answer holds: a token that was revoked is refused after it at the latest. */
        @WithDefault("3s")
        Duration remember();

        /** As whom it is asked; the client of the console if absent. */
        Optional<String> clientId();

        Optional<String> clientSecret();
    }

    /** What the provider calls those who may. */
    interface Roles {
        @WithDefault("viewer")
        List<String> viewer();

        @WithDefault("operator")
        List<String> operator();

        @WithDefault("admin")
        List<String> admin();
    }
}
