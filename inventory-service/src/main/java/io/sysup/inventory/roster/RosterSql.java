package io.sysup.inventory.roster;

import io.sysup.inventory.selector.SelectorSql;

/**
 * The statements behind the roster. Each tells the snapshot it saw: what is not visible in that is
 * read the next time, also what was begun long before and is committed late.
 */
final class RosterSql {
    private static final String ENTRIES =
            """
            select pg_current_snapshot()::text as snapshot, now() as read_at, concerned.machine_id,
                m.id, m.deleted_at is not null as removed, lower(m.name) as name, m.hostname, m.port,
                lower(m.username) as username, m.os_family, lower(m.os_family) as os,
                lower(coalesce(m.os_version, '')) as version, m.os_codename,
                lower(coalesce(m.os_codename, '')) as codename, m.arch, lower(coalesce(m.arch, '')) as lower_arch,
                m.machine_kind, lower(coalesce(m.virtualization, '')) as virt,
                lower(coalesce(m.hardware_profile, '')) as profile, m.status as machine_status,
                (coalesce(extract(epoch from m.last_seen_at), 0) * 1000000)::bigint as seen_micros,
                (coalesce(extract(epoch from coalesce(m.last_seen_at, m.created_at)), 0) * 1000000)::bigint as unseen_since,
                (coalesce(extract(epoch from coalesce(s.apt_last_analyze_at, m.created_at)), 0) * 1000000)::bigint as unanalyzed_since,
                (coalesce(extract(epoch from s.reboot_required_since), 0) * 1000000)::bigint as reboot_since,
                coalesce(c.status, 'missing') as credential,
                s.status, coalesce(s.apt_status, 'unknown') as apt, s.host_key,
                coalesce(s.rights, 'unknown') as rights, s.apt_last_analyze_at is not null as analyzed,
                s.apt_updates_count, s.apt_security_count, s.apt_reboot_required,
                jsonb_typeof(s.feed_versions_json #> '{observed,reboot}') is not distinct from 'object' as reboot_known,
            """
                    + SelectorSql.NEEDS
                    + """
                        as needs,
                        s.root_used_percent, s.memory_used_percent,
                        array(select t.name from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
                            where mt.machine_id = m.id order by t.id) as tags,
                        array(select lower(t.name) from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
                            where mt.machine_id = m.id order by t.id) as lower_tags
                    from (select 1) always
                    left join (%s) concerned on true
                    left join (inventory.machines m join inventory.machine_state s on s.machine_id = m.id)
                        on m.id = concerned.machine_id
                    left join inventory.machine_credentials c on c.machine_id = m.id
                    """;

    static final String ALL = ENTRIES.formatted("select id as machine_id from inventory.machines");

    /**
     * Grows with what has changed since the snapshot, and with what a long transaction holds back.
     */
    static final String CHANGED =
            ENTRIES.formatted(
                    """
                    select distinct machine_id from inventory.machine_changes
                    where changed_in >= pg_snapshot_xmin($1::text::pg_snapshot)
                        and not pg_visible_in_snapshot(changed_in, $1::text::pg_snapshot)
                    """);

    static final String HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text as horizon";

    /** Also what a restored database brings along from a server that was further than this one. */
    static final String FORGET =
            """
            delete from inventory.machine_changes where ctid = any(array(
                select ctid from inventory.machine_changes
                where changed_in < $1::text::xid8 or changed_in >= pg_snapshot_xmax(pg_current_snapshot())
                limit $2))
            """;

    private RosterSql() {}
}
