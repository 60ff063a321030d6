package io.sysup.inventory.machine;

/** The statement behind a page of machines, with places for its parts. */
final class MachineListSql {
    static final String FROM =
            "from inventory.machines m join inventory.machine_state s on s.machine_id = m.id";

    static final String PAGE =
            """
            with page as (
                select m.id, %1$s as number, lower(m.name) as lower_name
                %3$s where %4$s and %5$s
                order by %2$s
                limit %6$d)
            select %7$s, page.number::text as number, page.lower_name, counted.total
            from (select %9$s as total) counted
            left join page on true
            left join inventory.machines m on m.id = page.id
            left join inventory.machine_state s on s.machine_id = page.id
            left join inventory.machine_credentials c on c.machine_id = page.id
            order by %8$s
            """;

    static final String COUNT = "(select count(*) %1$s where %2$s)";

    private MachineListSql() {}
}
