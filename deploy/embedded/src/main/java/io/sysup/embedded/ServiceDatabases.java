package io.sysup.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Gives each service its schema and a role that owns this schema and nothing else. Idempotent: the
 * passwords are set anew at each call.
 */
public final class ServiceDatabases {
    public static final String DATABASE = "sysup";

    private ServiceDatabases() {}

    /** Role of a service, e.g. {@code sysup_inventory}. */
    public static String role(String schema) {
        return "sysup_" + schema;
    }

    /**
     * @param passwords schema name to the password of its role
     */
    public static void prepare(int port, String superuserPassword, Map<String, String> passwords) {
        try {
            try (Connection server = connect(port, "postgres", superuserPassword)) {
                if (!exists(server, "select 1 from pg_database where datname = ?", DATABASE)) {
                    execute(server, "create database " + quote(server, DATABASE));
                }
                for (var entry : passwords.entrySet()) {
                    prepareRole(server, role(entry.getKey()), entry.getValue());
                }
            }
            try (Connection database = connect(port, DATABASE, superuserPassword)) {
                execute(database, "revoke all on schema public from public");
                for (String schema : passwords.keySet()) {
                    execute(
                            database,
                            "create schema if not exists "
                                    + quote(database, schema)
                                    + " authorization "
                                    + quote(database, role(schema)));
                }
            }
        } catch (SQLException e) {
            throw new EngineStartException(
                    "The databases of the services could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void prepareRole(Connection server, String role, String password)
            throws SQLException {
        String name = quote(server, role);
        if (!exists(server, "select 1 from pg_roles where rolname = ?", role)) {
            execute(server, "create role " + name + " login");
        }
        try (Statement statement = server.createStatement()) {
            execute(
                    server,
                    "alter role " + name + " password " + statement.enquoteLiteral(password));
        }
        execute(server, "grant connect on database " + quote(server, DATABASE) + " to " + name);
    }

    private static Connection connect(int port, String database, String password)
            throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                EmbeddedPostgres.SUPERUSER,
                password);
    }

    private static boolean exists(Connection connection, String sql, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quote(Connection connection, String identifier) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteIdentifier(identifier, true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
