package io.sysup.hermes.session;

import io.sysup.hermes.oidc.OidcConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of this product, as browsers see them. */
@Singleton
class OwnAddresses {
    /**
     * A way below our own root, of the characters that an address may hold: two slashes at its
     * beginning would lead elsewhere, and browsers read a backslash as one.
     */
    private static final Pattern PAGE =
            Pattern.compile("/(?!/)(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*");

    private static final int LONGEST_PAGE = 500;

    private final OidcConfig config;

    OwnAddresses(OidcConfig config) {
        this.config = config;
    }

    /** Ends with a slash. */
    URI root(UriInfo uri) {
        return config.publicUrl()
                .map(url -> url.toString().endsWith("/") ? url : URI.create(url + "/"))
                .orElse(uri.getBaseUri());
    }

    URI callback(UriInfo uri) {
        return root(uri).resolve(SignInResource.PATH.substring(1) + "/callback");
    }

    boolean isHttps(UriInfo uri) {
        return "https".equals(root(uri).getScheme());
    }

    /** A page of the console; anything that could be an address of somebody else is none. */
    static String page(@Nullable String wish) {
        return Optional.ofNullable(wish)
                .filter(text -> text.length() <= LONGEST_PAGE && PAGE.matcher(text).matches())
                .filter(text -> !text.startsWith("/api/"))
                .orElse("/");
    }
}
