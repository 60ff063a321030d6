package io.sysup.hermes.session;

import io.sysup.hermes.GatewayConfig;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.person.PersonCookie;
import io.sysup.hermes.setting.SessionLength;
import io.sysup.kit.security.Caller;
import io.sysup.kit.security.InternalConfig;
import io.sysup.kit.security.InternalTokens;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The cookie of a signed-in console. It names the client, or the session of a person, and nothing
 * more: what they may do is looked up at each use, so that a revocation ends their sessions too.
 */
@Singleton
public class ConsoleSession {
    public static final String COOKIE = "sysup_session";

    /** Services accept another audience only: the cookie is of no use as an internal identity. */
    private static final String AUDIENCE = "sysup-console";

    private final InternalTokens tokens;
    private final SessionLength length;

    ConsoleSession(InternalConfig internal, GatewayConfig config, SessionLength length) {
        this.tokens =
                new InternalTokens(
                        config.sessionSecret()
                                .or(internal::secret)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "sysup.gateway.session-secret must be given where there is no sysup.internal.secret.")));
        this.length = length;
    }

    NewCookie open(ApiClient client, boolean https) {
        Duration life = length.now();
        int minutes = Math.toIntExact(life.toMinutes());
        String value =
                tokens.issueFor(AUDIENCE, client.subject(), Set.of(client.tokenMark()), minutes);
        return cookie(value, Math.toIntExact(life.toSeconds()), https);
    }

    NewCookie open(PersonCookie person, boolean https) {
        return cookie(person.text(), Math.toIntExact(length.now().toSeconds()), https);
    }

    NewCookie closed(boolean https) {
        return cookie("", 0, https);
    }

    private static NewCookie cookie(String value, int seconds, boolean https) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(https)
                .maxAge(seconds)
                .build();
    }

    /**
     * The client that signed in, when the cookie is ours and has not expired.
     *
     * @param tokenMark of the token that it signed in with
     */
    public record SignedIn(UUID client, String tokenMark) {}

    /** Who signed in with the cookie, when it is ours and has not expired. */
    public Optional<SignedIn> clientOf(String cookie) {
        return tokens.verifyFor(AUDIENCE, cookie)
                .map(caller -> new SignedIn(clientId(caller), String.join("", caller.roles())));
    }

    private static UUID clientId(Caller caller) {
        return UUID.fromString(caller.subject().substring(ApiClient.SUBJECT_PREFIX.length()));
    }
}
