package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.json.Json;
import java.util.Optional;

/** The System Update process of this computer, as it describes itself while it runs. */
public record LocalServer(ServerAddress address, long pid) {

    public static Optional<LocalServer> read(Home home) {
        return new PrivateFile(home.runningServer()).read().map(LocalServer::of);
    }

    /** A file left behind by a killed process says nothing about who answers now. */
    public static Optional<LocalServer> running(Home home) {
        return read(home).filter(server -> server.process().isPresent());
    }

    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private static LocalServer of(JsonNode document) {
        ServerAddress address =
                ServerAddress.of(Json.text(document, "url"), Json.text(document, "token"));
        return new LocalServer(address, document.path("pid").asLong(-1));
    }
}
