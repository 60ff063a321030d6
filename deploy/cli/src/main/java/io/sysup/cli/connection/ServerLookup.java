package io.sysup.cli.connection;

import io.sysup.cli.failure.Failure;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which server a command talks to. */
public final class ServerLookup {

    private final Home home;
    private final Map<String, String> variables;

    public ServerLookup(Home home, Map<String, String> variables) {
        this.home = home;
        this.variables = variables;
    }

    /** The environment wins over the process running here, which wins over a saved login. */
    public ServerAddress find() {
        String token = variable("SYSUP_TOKEN");
        String url = variable("SYSUP_URL");
        if (url != null) {
            URI wanted = ServerAddress.parse(url);
            return new ServerAddress(wanted, token != null ? token : knownToken(wanted));
        }
        ServerAddress known =
                known().findFirst()
                        .orElseThrow(() ->
                                Failure.unreachable(
                                        "System Update is not running here, and no server"
                                                + " is set"));
        return token == null ? known : new ServerAddress(known.url(), token);
    }

    private Stream<ServerAddress> known() {
        return Stream.concat(
                LocalServer.running(home).map(LocalServer::address).stream(),
                Stream.of(new SavedLogin(home)).map(SavedLogin::read).flatMap(Optional::stream));
    }

    private @Nullable String knownToken(URI url) {
        return known().filter(address -> address.url().equals(url))
                .flatMap(address -> Stream.ofNullable(address.token()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
