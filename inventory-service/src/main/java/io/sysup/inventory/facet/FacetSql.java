package io.sysup.inventory.facet;

/**
 * The statement behind the facets: the machines that match are read once, those alike in all that
 * is counted become one row, and these few are counted for each facet. Its time grows with the
 * matches, not with their history.
 */
final class FacetSql {
    static final String COUNT =
            """
            with matched as materialized (
                select m.id, s.status, m.os_family, m.os_codename, m.arch, m.machine_kind, s.host_key,
                    case when s.apt_last_analyze_at is null then 'unknown'
                        when s.apt_security_count > 0 then 'security'
                        when s.apt_updates_count > 0 then 'updates' else 'none' end as updates,
                    s.apt_reboot_required as reboot
                from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
                where %s),
            alike as (
                select status, os_family, os_codename, arch, machine_kind, host_key, updates, reboot,
                    count(*) as machines
                from matched
                group by status, os_family, os_codename, arch, machine_kind, host_key, updates, reboot),
            counted as (
                select case
                        when grouping(status) = 0 then 'status'
                        when grouping(os_family) = 0 then 'os'
                        when grouping(os_codename) = 0 then 'codename'
                        when grouping(arch) = 0 then 'arch'
                        when grouping(machine_kind) = 0 then 'kind'
                        when grouping(host_key) = 0 then 'hostkey'
                        when grouping(updates) = 0 then 'updates'
                        when grouping(reboot) = 0 then 'reboot'
                        else 'total' end as facet,
                    coalesce(status, os_family, os_codename, arch, machine_kind, host_key, updates, reboot::text) as value,
                    coalesce(sum(machines), 0)::bigint as machines
                from alike
                group by grouping sets ((status), (os_family), (os_codename), (arch), (machine_kind), (host_key),
                    (updates), (reboot), ())),
            tagged as (
                select mt.tag_id, count(*) as machines
                from matched join inventory.machine_tags mt on mt.machine_id = matched.id
                group by mt.tag_id)
            select facet, value, machines from counted where value is not null or facet = 'total'
            union all
            (select 'tag', t.name, tagged.machines
                from tagged join inventory.tags t on t.id = tagged.tag_id
                order by tagged.machines desc, lower(t.name) limit 100)
            """;

    private FacetSql() {}
}
