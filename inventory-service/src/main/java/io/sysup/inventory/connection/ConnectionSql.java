package io.sysup.inventory.connection;

/** Statements over machines, to log in to one. */
final class ConnectionSql {
    static final String MACHINES =
            """
            select m.id, m.name, m.hostname, m.port, m.username, m.status, m.jump_machine_id,
                s.rights, s.rights_actions, s.rights_outdated,
                array(select s.fingerprint_sha256 from inventory.host_signers s
                    where s.tag_id is null or exists (select 1 from inventory.machine_tags mt
                        where mt.machine_id = m.id and mt.tag_id = s.tag_id)) as host_signers,
                not exists (select 1 from inventory.host_key_policies p
                    where not (p.learn and p.first_key <> 'never')
                        and (p.tag_id is null or exists (select 1 from inventory.machine_tags mt
                            where mt.machine_id = m.id and mt.tag_id = p.tag_id))) as learns
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where m.id = any((select $1::uuid[])::uuid[]) and m.deleted_at is null
            """;

    private ConnectionSql() {}
}
