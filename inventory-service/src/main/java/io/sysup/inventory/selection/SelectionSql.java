package io.sysup.inventory.selection;

/** Statements over the machines that a selection means. */
final class SelectionSql {
    static final String SELECT =
            """
            select m.id, m.name, m.status = 'disabled' as disabled
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where m.deleted_at is null and %s
            order by lower(m.name), m.id
            limit %d
            """;

    private SelectionSql() {}
}
