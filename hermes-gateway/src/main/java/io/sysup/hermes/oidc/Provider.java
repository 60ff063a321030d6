package io.sysup.hermes.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider, if there is one. It is asked for its addresses and keys when the first
 * person comes, never at the start: nothing else waits for it. What it once said is kept while it
 * is away.
 */
@Singleton
public class Provider {
    static final int CONNECT_MILLIS = 2_000;
    static final int READ_MILLIS = 5_000;

    private static final Logger LOGGER = Logger.getLogger(Provider.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_BYTES_OF_KEYS = 256 * 1024;
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_WAITED_FOR = Duration.ofSeconds(15);

    /** Whoever sends tokens with keys that nobody knows must not make us ask for keys each time. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);

    private final OidcConfig config;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private Instant seen = Instant.MIN;
    private Instant notBefore = Instant.MIN;

    Provider(OidcConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /** What the provider says about itself, and its keys. */
    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {
        boolean hasKeysAt(URI address) {
            return metadata.getJWKSetURI().equals(address);
        }
    }

    public boolean isConfigured() {
        return config.issuer().isPresent();
    }

    public String name() {
        return config.name();
    }

    Issuer issuer() {
        return new Issuer(config.issuer().orElseThrow());
    }

    /**
     * @throws ProblemException 503 when it was never reached and cannot be reached now
     */
    Known known() {
        Known found = known;
        return found == null ? discovered() : found;
    }

    /**
     * As {@link #known}, but it has answered within the last seconds: nobody is sent to a page that
     * does not come.
     */
    Known present() {
        return asked(clock.instant().minus(PAUSE));
    }

    private Known discovered() {
        return asked(Instant.MIN);
    }

    /** One asks, the others wait for its answer; after a failure nobody asks for a moment. */
    private Known asked(Instant since) {
        asking.lock();
        try {
            Known found = known;
            if (found != null && seen.isAfter(since)) {
                return found;
            }
            if (clock.instant().isBefore(notBefore)) {
                throw away();
            }
            return ask();
        } finally {
            asking.unlock();
        }
    }

    private Known ask() {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(issuer(), CONNECT_MILLIS, READ_MILLIS);
            Known before = known;
            Known now =
                    before != null && before.hasKeysAt(metadata.getJWKSetURI())
                            ? new Known(metadata, before.keys())
                            : new Known(metadata, keysOf(metadata));
            known = now;
            seen = clock.instant();
            return now;
        } catch (GeneralException | IOException e) {
            notBefore = clock.instant().plus(PAUSE);
            LOGGER.warnf("The identity provider %s: %s", issuer(), e.getMessage());
            throw away();
        }
    }

    private static JWKSource<SecurityContext> keysOf(OIDCProviderMetadata metadata)
            throws MalformedURLException {
        var http = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES_OF_KEYS);
        return JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), http)
                .cache(KEYS_KEPT.toMillis(), KEYS_WAITED_FOR.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_QUESTIONS.toMillis())
                .outageTolerantForever()
                .build();
    }

    ProblemException away() {
        return ProblemException.unavailable(
                "The identity provider (%s) does not answer, so nobody can be signed in by it at the moment."
                        .formatted(name()),
                "Try again in a minute. Sessions that are open go on, and tokens of System Update work.");
    }
}
