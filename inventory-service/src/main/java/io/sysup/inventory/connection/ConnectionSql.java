package io.sysup.inventory.connection;

/** Statements over machines, to log in to one. */
final class ConnectionSql {
    static final String MACHINES =
            """
            select id, name, hostname, port, username, status, jump_machine_id
            from inventory.machines
            where id = any((select $1::uuid[])::uuid[]) and deleted_at is null
            """;

    private ConnectionSql() {}
}
