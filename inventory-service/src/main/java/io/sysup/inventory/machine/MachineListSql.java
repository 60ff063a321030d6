package io.sysup.inventory.machine;

/** The statements behind a page of machines, with places for their parts. */
final class MachineListSql {
    /** What a page shows is read of its own machines only, after their order is settled. */
    static final String PAGE =
            """
            with page as (
                select m.id, %1$s as number, lower(m.name) as lower_name
                from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
                where %3$s and %4$s
                order by %2$s
                limit %5$d)
            select %6$s, page.number::text as number, page.lower_name
            from page
            join inventory.machines m on m.id = page.id
            join inventory.machine_state s on s.machine_id = page.id
            left join inventory.machine_credentials c on c.machine_id = page.id
            order by %7$s
            """;

    static final String COUNT =
            """
            select count(*) as total
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where %s
            """;

    private MachineListSql() {}
}
