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
            select t.id, t.name, t.color, t.row_version, count(m.id) as machines
            from inventory.tags t
            left join inventory.machine_tags mt on mt.tag_id = t.id
            left join inventory.machines m on m.id = mt.machine_id and m.deleted_at is null
            group by t.id
            order by lower(t.name)
            """;

    static final String COUNT =
            """
            select t.id, t.name, t.color, t.row_version, (
                select count(*) from inventory.machine_tags mt
                join inventory.machines m on m.id = mt.machine_id and m.deleted_at is null
                where mt.tag_id = t.id) as machines
            from inventory.tags t where t.id = $1
            """;

    /** The removed ones too, which bring their tags back when they are restored. */
    static final String LOCK_CARRIERS =
            """
            select m.id, m.name, m.row_version, m.deleted_at from inventory.machines m
            where m.id in (select mt.machine_id from inventory.machine_tags mt where mt.tag_id = $1)
            order by m.id for no key update
            """;

    /** Nobody gives it to a machine meanwhile. */
    static final String LOCK = "select 1 from inventory.tags where id = $1 for update";

    static final String OTHER =
            "select 1 from inventory.tags where lower(name) = lower($2) and id <> $1";

    static final String EDIT =
            """
            update inventory.tags set name = $2, color = $3, row_version = row_version + 1
            where id = $1
            """;

    static final String REMOVE = "delete from inventory.tags where id = $1";

    static final String SIGNERS =
            "select name from inventory.host_signers where tag_id = $1 order by lower(name) limit 5";

    static final String RAISE_VERSIONS =
            """
            update inventory.machines set row_version = row_version + 1, updated_at = $2
            where id = any((select $1::uuid[])::uuid[])
            """;

    private TagSql() {}
}
