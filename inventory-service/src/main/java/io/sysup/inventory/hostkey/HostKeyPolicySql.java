package io.sysup.inventory.hostkey;

/** Statements over host_key_policies, of which there are a handful. */
final class HostKeyPolicySql {
    private static final String COLUMNS =
            """
            p.id, p.name, p.first_key, p.ranges, p.learn, p.created_at, p.created_by,
            (select t.name from inventory.tags t where t.id = p.tag_id) as tag
            """;

    /** The strictest first, as they count. */
    static final String LIST =
            """
            select %s from inventory.host_key_policies p
            order by array_position(array['never', 'ask', 'accept_first'], p.first_key), lower(p.name)
            """
                    .formatted(COLUMNS);

    static final String OF_MACHINE =
            """
            select %s from inventory.host_key_policies p
            where p.tag_id is null or exists (
                select 1 from inventory.machine_tags mt where mt.machine_id = $1 and mt.tag_id = p.tag_id)
            order by array_position(array['never', 'ask', 'accept_first'], p.first_key), lower(p.name)
            """
                    .formatted(COLUMNS);

    static final String MACHINE =
            """
            select m.name, m.hostname from inventory.machines m where m.id = $1 and m.deleted_at is null
            """;

    /** One who adds waits for the other, so that together they stay below the limit. */
    static final String LOCK = "lock table inventory.host_key_policies in share row exclusive mode";

    static final String COUNT = "select count(*)::int as policies from inventory.host_key_policies";

    static final String INSERT =
            """
            insert into inventory.host_key_policies as p (
                id, name, tag_id, first_key, ranges, learn, created_at, created_by)
            values ($1, $2, (select t.id from inventory.tags t where lower(t.name) = lower($3)),
                $4, $5, $6, $7, $8)
            returning %s
            """
                    .formatted(COLUMNS);

    static final String DELETE = "delete from inventory.host_key_policies where id = $1";

    private HostKeyPolicySql() {}
}
