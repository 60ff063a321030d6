package io.sysup.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "sysup");
    private static final Map<String, String> PASSWORDS =
            Map.of("inventory", "one's", "execution", "two");

    @TempDir Path folder;

    @Test
    void keepsItsDataBetweenStartsAndEachRoleToItsOwnSchema() throws SQLException {
        try (EmbeddedPostgres first = start()) {
            ServiceDatabases.prepare(first.port(), "secret", PASSWORDS);
            try (Connection inventory = connect(first, "inventory", "one's")) {
                inventory.createStatement().execute("create table inventory.kept (n int)");
                inventory.createStatement().execute("insert into inventory.kept values (42)");
            }
        }

        try (EmbeddedPostgres second = start();
                Connection inventory = connect(second, "inventory", "one's");
                Connection execution = connect(second, "execution", "two")) {
            var rows = inventory.createStatement().executeQuery("select n from inventory.kept");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
            assertThatThrownBy(() ->
                            execution
                                    .createStatement()
                                    .executeQuery("select n from inventory.kept"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void stopsTheServerThatAKilledProcessLeftBehind() throws SQLException {
        EmbeddedPostgres orphan = start();
        ServiceDatabases.prepare(orphan.port(), "secret", PASSWORDS);

        try (EmbeddedPostgres next = start();
                Connection connection = connect(next, "inventory", "one's")) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(next.port()).isNotEqualTo(orphan.port());
        }
    }

    @Test
    void aSessionThatIsKilledEndsAllOthersAndTheServerGoesOn() throws Exception {
        try (EmbeddedPostgres server = start()) {
            ServiceDatabases.prepare(server.port(), "secret", PASSWORDS);
            for (int kills = 0; kills < 5; kills++) {
                try (Connection session = connect(server, "inventory", "one's");
                        Connection other = connect(server, "inventory", "one's")) {
                    assertThat(told(session, "show io_method")).isEqualTo("sync");
                    kill(told(session, "select pg_backend_pid()::text"));
                    // Until the server has seen it, it answers as before.
                    await(() -> isOver(other));
                }
                await(() -> answers(server));
            }
        }
    }

    private static String told(Connection session, String query) throws SQLException {
        var rows = session.createStatement().executeQuery(query);
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
    }

    private static boolean isOver(Connection session) {
        try {
            return !session.isValid(1);
        } catch (SQLException e) {
            return true;
        }
    }

    private static void kill(String pid) {
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private static void await(BooleanSupplier condition) {
        Instant limit = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.onSpinWait();
        }
    }

    @Test
    void aServerThatDiesIsStartedAgainWithItsData() throws Exception {
        try (EmbeddedPostgres server = start()) {
            ServiceDatabases.prepare(server.port(), "secret", PASSWORDS);
            Path pidFile = folder.resolve("pg/postmaster.pid");
            ProcessHandle killed = server();
            String pid = Long.toString(killed.pid());

            killed.destroyForcibly();

            Instant limit = Instant.now().plusSeconds(60);
            while (!answers(server) || Files.readAllLines(pidFile).getFirst().trim().equals(pid)) {
                assertThat(Instant.now()).isBefore(limit);
                Thread.onSpinWait();
            }
        }
        assertThat(Files.exists(folder.resolve("pg/postmaster.pid"))).isFalse();
    }

    /** A session that does not end with its server keeps the memory of it. */
    @Test
    void whatAKilledServerLeftIsWaitedFor() throws Exception {
        EmbeddedPostgres killed = start();
        ServiceDatabases.prepare(killed.port(), "secret", PASSWORDS);
        try (Connection session = connect(killed, "inventory", "one's")) {
            ProcessHandle server = server();
            ProcessHandle frozen = process(session);
            signal("STOP", server);
            signal("STOP", frozen);
            server.destroyForcibly();
            server.onExit().join();
            killed.close(); // as when its owner was killed, too: nobody else starts it again
            CompletableFuture<EmbeddedPostgres> next = CompletableFuture.supplyAsync(this::start);
            while (!log().contains("pre-existing shared memory block")) {
                assertThat(next).isNotDone();
                Thread.onSpinWait();
            }
            signal("CONT", frozen);
            frozen.onExit().join();

            try (EmbeddedPostgres started = next.get(30, TimeUnit.SECONDS)) {
                assertThat(answers(started)).isTrue();
            }
        }
    }

    private ProcessHandle server() throws IOException {
        String pid = Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst().trim();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static ProcessHandle process(Connection session) throws SQLException {
        var row = session.createStatement().executeQuery("select pg_backend_pid()");
        row.next();
        return ProcessHandle.of(row.getLong(1)).orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        String pid = Long.toString(process.pid());
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("postgres.log"));
    }

    private static boolean answers(EmbeddedPostgres server) {
        try (Connection connection = connect(server, "inventory", "one's")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(
                folder.resolve("pg"), CACHE, FreePort.any(), "secret", Map.of());
    }

    private static Connection connect(EmbeddedPostgres server, String schema, String password)
            throws SQLException {
        String url =
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + ServiceDatabases.DATABASE;
        return DriverManager.getConnection(url, ServiceDatabases.role(schema), password);
    }
}
