package io.sysup.inventory.selection;

/** Statements over the machines that a selection means. */
final class SelectionSql {
    static final String SELECT =
            """
            select m.id, m.name, m.os_family, m.status = 'disabled' as disabled
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where m.deleted_at is null and %s
            order by lower(m.name), m.id
            limit %d
            """;

    /** Those of the machines that a condition is not true of, and how many. */
    static final String OUTSIDE =
            """
            select m.name, count(*) over () as outside
            from inventory.machines m left join inventory.machine_state s on s.machine_id = m.id
            where m.id = any(%s) and (%s) is not true
            order by lower(m.name), m.id
            limit %d
            """;

    static final String MEANT =
            """
            select m.id
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where m.deleted_at is null and %s
            limit %d
            """;

    static final String COUNT =
            """
            select count(*) as machines
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where m.deleted_at is null and %s
            """;

    static final String KNOWN = "select 1 from inventory.machines where id = $1";

    private SelectionSql() {}
}
