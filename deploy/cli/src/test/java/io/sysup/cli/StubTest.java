package io.sysup.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of a command against a server and a home of its own. */
public abstract class StubTest {

    @TempDir protected Path home;
    protected StubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    protected Cli cli() {
        return Cli.of(server, home);
    }

    protected Cli.Result run(String... arguments) {
        return cli().run(arguments);
    }

    protected String file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content).toString();
    }

    protected static String page(String... items) {
        return """
        {"items": [%s], "nextCursor": null, "total": %d}
        """
                .formatted(String.join(",", items), items.length);
    }

    protected static String machine(String id, String name) {
        return """
        {"id": "%s", "name": "%s", "hostname": "10.0.0.5", "port": 2222, "username": "ops",
         "osFamily": "debian", "osVersion": "12", "tags": [{"name": "prod"}], "hostKey": "approved",
         "version": 3, "disabled": false,
         "state": {"status": "updates_available", "updates": 20, "security": 2}}
        """
                .formatted(id, name);
    }

    protected static String job(String id, String machine, String state, String more) {
        return """
        {"id": "%s", "machine": "%s", "machineId": "m-%s", "action": "apt.analyze",
         "state": "%s", "createdAt": "2026-03-01T09:00:00Z" %s}
        """
                .formatted(id, machine, machine, state, more.isEmpty() ? "" : ", " + more);
    }

    protected static String hostKey(String id, String status) {
        return """
        {"id": "%s", "keyType": "ssh-ed25519", "fingerprint": "SHA256:%s", "status": "%s"}
        """
                .formatted(id, id, status);
    }
}
