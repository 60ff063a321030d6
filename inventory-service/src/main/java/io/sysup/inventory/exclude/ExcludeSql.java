package io.sysup.inventory.exclude;

/** Statements over package_excludes, of which there are a handful. */
final class ExcludeSql {
    private static final String COLUMNS =
            """
            id, name, selector, packages, reason, until, coalesce(until <= now(), false) as ended,
            created_at, created_by, updated_at, updated_by, row_version
            """;

    /** As many as there can be, those that hold before those that ended. */
    static final String LIST =
            "select "
                    + COLUMNS
                    + " from inventory.package_excludes order by coalesce(until <= now(), false), lower(name)";

    static final String HOLDING =
            "select "
                    + COLUMNS
                    + " from inventory.package_excludes where until is null or until > now() order by lower(name)";

    static final String BY_ID =
            "select " + COLUMNS + " from inventory.package_excludes where id = $1";

    /** One who adds waits for the other, so that together they stay below the limit. */
    static final String LOCK = "lock table inventory.package_excludes in share row exclusive mode";

    static final String COUNT = "select count(*)::int as rules from inventory.package_excludes";

    static final String INSERT =
            """
            insert into inventory.package_excludes (id, name, selector, packages, reason, until,
                created_at, created_by, updated_at, updated_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $7, $8)
            returning
            """
                    + COLUMNS;

    static final String REPLACE =
            """
            update inventory.package_excludes set name = $2, selector = $3, packages = $4, reason = $5,
                until = $6, updated_at = $7, updated_by = $8, row_version = row_version + 1
            where id = $1 and row_version = $9
            returning
            """
                    + COLUMNS;

    static final String DELETE =
            """
            delete from inventory.package_excludes
            where id = $1 and ($2::integer is null or row_version = $2)
            """;

    /** Which of the rules mean each machine, all of them in one pass. */
    static final String MEANING =
            """
            select m.id, array_remove(array[%s], null)::int[] as rules
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where m.id = any(%s::uuid[])
            """;

    private ExcludeSql() {}
}
