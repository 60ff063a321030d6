package io.sysup.inventory.tag;

/** Statements over tags and machine_tags. */
final class TagSql {
    static final String CREATE_MISSING =
            """
            insert into inventory.tags (id, name)
            select id, name from unnest($1::uuid[], $2::text[]) as wanted (id, name)
            on conflict (lower(name)) do nothing
            """;

    static final String LINK =
            """
            insert into inventory.machine_tags (machine_id, tag_id)
            select $1, id from inventory.tags where lower(name) = any($2::text[])
            on conflict do nothing
            """;

    static final String LINK_MANY =
            """
            insert into inventory.machine_tags (machine_id, tag_id)
            select wanted.machine_id, t.id
            from unnest((select $1::uuid[]), (select $2::text[])) as wanted (machine_id, name)
            join inventory.tags t on lower(t.name) = wanted.name
            on conflict do nothing
            """;

    static final String UNLINK_MANY =
            """
            delete from inventory.machine_tags mt using inventory.tags t
            where mt.machine_id = any((select $1::uuid[])::uuid[]) and t.id = mt.tag_id
                and lower(t.name) = any((select $2::text[])::text[])
            """;

    static final String UNLINK_OTHERS =
            """
            delete from inventory.machine_tags mt using inventory.tags t
            where mt.machine_id = $1 and t.id = mt.tag_id and lower(t.name) <> all($2::text[])
            """;

    static final String COUNTS =
            """
            select t.name, t.color, count(m.id) as machines
            from inventory.tags t
            left join inventory.machine_tags mt on mt.tag_id = t.id
            left join inventory.machines m on m.id = mt.machine_id and m.deleted_at is null
            group by t.id
            order by lower(t.name)
            """;

    private TagSql() {}
}
