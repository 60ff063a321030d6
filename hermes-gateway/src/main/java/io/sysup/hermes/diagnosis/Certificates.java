package io.sysup.hermes.diagnosis;

import io.sysup.kit.diagnosis.Finding;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.Config;

/** Certificates that this gateway depends on, before they run out. */
@Singleton
class Certificates {
    private static final Duration CLOSE = Duration.ofDays(30);
    private static final Duration VERY_CLOSE = Duration.ofDays(3);
    private static final int LIMIT_MILLIS = 3_000;
    private static final int HTTPS = 443;

    private final Optional<URI> provider;
    private final OwnCertificate own;
    private final InstantSource clock;

    Certificates(Config config, InstantSource clock) {
        this.provider =
                config.getOptionalValue("sysup.oidc.issuer", URI.class)
                        .filter(issuer -> "https".equals(issuer.getScheme()));
        this.own = new OwnCertificate(config);
        this.clock = clock;
    }

    /** Nothing where there is no certificate. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        provider.ifPresent(issuer -> findings.add(ofProvider(issuer)));
        own.source().ifPresent(source -> findings.add(ofOwn(source)));
        return findings;
    }

    private Finding ofProvider(URI issuer) {
        String check = "providerCertificate";
        String whose = "The certificate of " + issuer.getHost();
        try {
            return judged(check, whose, lastDay(issuer), clock.instant(), "Have it renewed there.");
        } catch (SSLException e) {
            return Finding.error(
                    check,
                    whose + " is not accepted: " + e.getMessage(),
                    "Nobody can sign in by this provider: have it renewed, or give its authority with -Djavax.net.ssl.trustStore.");
        } catch (IOException e) {
            return Finding.warning(
                    check,
                    issuer.getHost() + " does not answer",
                    "Nobody new can sign in by this provider until it does; an access token works meanwhile.");
        }
    }

    private Finding ofOwn(String source) {
        String check = "ownCertificate";
        String whose = "The certificate in " + source;
        try {
            return judged(
                    check,
                    whose,
                    own.lastDay(),
                    clock.instant(),
                    "Put a new one there and start the gateway again.");
        } catch (IOException | GeneralSecurityException e) {
            return Finding.error(
                    check,
                    whose + " cannot be read: " + e.getMessage(),
                    "The next start would fail: check the file and its rights.");
        }
    }

    static Finding judged(String check, String whose, Instant end, Instant now, String remedy) {
        Duration left = Duration.between(now, end);
        if (left.isNegative()) {
            return Finding.error(check, whose + " ran out at " + end, remedy);
        }
        String shown = whose + " holds for " + left.toDays() + " days";
        if (left.compareTo(VERY_CLOSE) < 0) {
            return Finding.error(check, shown, remedy);
        }
        return left.compareTo(CLOSE) < 0
                ? Finding.warning(check, shown, remedy)
                : Finding.ok(check, shown);
    }

    /** Of those that the server shows the one that ends first; they are checked on the way. */
    private static Instant lastDay(URI issuer) throws IOException {
        int port = issuer.getPort() < 0 ? HTTPS : issuer.getPort();
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(issuer.getHost(), port), LIMIT_MILLIS);
            line.setSoTimeout(LIMIT_MILLIS);
            var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (var tls = (SSLSocket) factory.createSocket(line, issuer.getHost(), port, true)) {
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                tls.setSSLParameters(parameters);
                tls.startHandshake();
                return OwnCertificate.firstEnd(
                        List.of(tls.getSession().getPeerCertificates()).stream()
                                .filter(X509Certificate.class::isInstance)
                                .map(X509Certificate.class::cast)
                                .toList());
            }
        }
    }
}
