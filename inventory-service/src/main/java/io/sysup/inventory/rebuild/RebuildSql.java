package io.sysup.inventory.rebuild;

/** Statements over rebuilds and the rows that they make anew. */
final class RebuildSql {
    private static final String COLUMNS =
            """
            id, requested_at, requested_by, dry_run, machines, looked, differing, unsettled, trouble,
            finished_at, outcome, after_machine
            """;

    static final String LATEST =
            "select "
                    + COLUMNS
                    + ", '[]' as differences from inventory.state_rebuilds order by requested_at desc, id desc limit 20";

    static final String READ =
            "select "
                    + COLUMNS
                    + ", differences::text as differences from inventory.state_rebuilds where id = $1";

    static final String OPEN = "select id from inventory.state_rebuilds where finished_at is null";

    static final String REQUEST =
            """
            insert into inventory.state_rebuilds (id, requested_at, requested_by, dry_run, machines)
            values ($1, $2, $3, $4, (select count(*) from inventory.machines))
            on conflict do nothing
            """;

    /** Whoever holds it does the next part; the others leave it to him. */
    static final String TAKE =
            "select "
                    + COLUMNS
                    + ", '[]' as differences from inventory.state_rebuilds where finished_at is null"
                    + " for update skip locked";

    static final String NEXT =
            "select id from inventory.machines where id > $1 order by id limit $2";

    /** Of the first 200 machines that differ it is kept in what. */
    static final String ADVANCE =
            """
            update inventory.state_rebuilds set after_machine = $2, looked = looked + $3,
                differing = differing + $4, unsettled = unsettled + $5, trouble = null,
                differences = case when jsonb_array_length(differences) < 200
                    then differences || $6::text::jsonb else differences end
            where id = $1
            """;

    static final String END =
            """
            update inventory.state_rebuilds set finished_at = $2, outcome = $3
            where id = $1 and finished_at is null
            """;

    static final String TROUBLE =
            "update inventory.state_rebuilds set trouble = $1 where finished_at is null";

    static final String FEEDS =
            """
            select machine_id, feed_versions_json::text as feeds from inventory.machine_state
            where machine_id = any((select $1::uuid[])::uuid[])
            """;

    /**
     * A state that is gone is begun anew. Its version is beyond all that were published before,
     * which others remember.
     */
    static final String CREATE_MISSING =
            """
            with missing as (
                insert into inventory.machine_state (machine_id) select id from inventory.machines where id = $1
                on conflict do nothing returning machine_id)
            insert into inventory.machine_publications (machine_id, version)
            select machine_id, (extract(epoch from now()) * 1000)::bigint from missing
            on conflict (machine_id) do update set version = greatest(machine_publications.version, excluded.version), sha256 = null
            """;

    static final String OWN_CONTACT =
            "select contact_json::text as contact from inventory.own_contacts where machine_id = $1";

    /**
     * When it was written says nothing of the machine; nor does any report say since when a restart
     * is waited for.
     */
    static final String ROWS =
            """
            select json_build_object(
                'state', to_jsonb(s) - 'updated_at' - 'reboot_required_since',
                'hardware', coalesce(to_jsonb(h), '{}'),
                'metrics', coalesce(to_jsonb(x), '{}'),
                'machine', jsonb_build_object('status', m.status, 'last_seen_at', m.last_seen_at,
                    'last_checked_at', m.last_checked_at, 'os_family', m.os_family, 'os_version', m.os_version,
                    'os_codename', m.os_codename, 'arch', m.arch, 'machine_kind', m.machine_kind,
                    'virtualization', m.virtualization, 'hardware_profile', m.hardware_profile))::text as tables
            from inventory.machines m
            join inventory.machine_state s on s.machine_id = m.id
            left join inventory.machine_hardware h on h.machine_id = m.id
            left join inventory.machine_metrics_latest x on x.machine_id = m.id
            where m.id = $1
            """;

    private RebuildSql() {}
}
