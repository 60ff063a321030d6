package io.sysup.cli.connection;

import io.sysup.cli.failure.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A server and the token it knows us by. */
public record ServerAddress(URI url, @Nullable String token) {

    public ServerAddress {
        if (token != null && !token.matches("[\\x21-\\x7E]+")) {
            throw Failure.usage(
                    "the token has characters in it that no token has",
                    "copy it again; it looks like sysup_ and 43 letters and digits");
        }
    }

    public static ServerAddress of(String url, @Nullable String token) {
        return new ServerAddress(parse(url), token);
    }

    static URI parse(String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException unreadable) {
            // reported below, like every other address that cannot be used
        }
        throw Failure.usage(
                "'" + text + "' is not the address of a server",
                "write it like http://127.0.0.1:8080 or https://sysup.example.org");
    }

    /** Tokens sent there could be read on the way. */
    public boolean readableOnTheWay() {
        String host = url.getHost();
        boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return "http".equals(url.getScheme()) && !here;
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
