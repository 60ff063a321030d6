package io.sysup.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
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
    void aServerThatDiesIsStartedAgainWithItsData() throws Exception {
        try (EmbeddedPostgres server = start()) {
            ServiceDatabases.prepare(server.port(), "secret", PASSWORDS);
            Path pidFile = folder.resolve("pg/postmaster.pid");
            String pid = Files.readAllLines(pidFile).getFirst().trim();

            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();

            Instant limit = Instant.now().plusSeconds(60);
            while (!answers(server) || Files.readAllLines(pidFile).getFirst().trim().equals(pid)) {
                assertThat(Instant.now()).isBefore(limit);
                Thread.onSpinWait();
            }
        }
        assertThat(Files.exists(folder.resolve("pg/postmaster.pid"))).isFalse();
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
