package io.sysup.hermes.session;

import io.sysup.hermes.oidc.Attempt;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the browser remembers while the person is on the page of the provider. It must be there when
 * the browser comes back from another site, which a cookie with {@code SameSite=Strict} is not.
 *
 * @param page where the person wanted to go
 */
record AttemptCookie(Attempt attempt, String page) {
    static final String NAME = "sysup_sign_in";

    private static final int SECONDS = 600;

    NewCookie set(boolean https) {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        String tail = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return cookie(attempt.secret() + "." + tail, SECONDS, https);
    }

    static NewCookie gone(boolean https) {
        return cookie("", 0, https);
    }

    private static NewCookie cookie(String value, int seconds, boolean https) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(SignInResource.PATH)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(https)
                .maxAge(seconds)
                .build();
    }

    static Optional<AttemptCookie> of(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = value.split("\\.", 2);
        return Optional.of(
                new AttemptCookie(
                        new Attempt(parts[0]),
                        OwnAddresses.page(parts.length < 2 ? null : decoded(parts[1]))));
    }

    private static @Nullable String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
