package io.sysup.inventory.fact;

/** Statements over what machines are; what counts is written beside what it follows from. */
final class FactSql {
    private static final String IN_FORCE =
            """
                os_family = coalesce(f.chosen ->> 'osFamily', f.observed ->> 'osFamily', 'unknown'),
                os_version = coalesce(f.chosen ->> 'osVersion', f.observed ->> 'osVersion'),
                os_codename = coalesce(f.chosen ->> 'osCodename', f.observed ->> 'osCodename'),
                arch = coalesce(f.chosen ->> 'arch', f.observed ->> 'arch'),
                machine_kind = coalesce(f.chosen ->> 'kind', f.observed ->> 'kind', 'unknown'),
                kind_by_hand = f.chosen ? 'kind',
                virtualization = coalesce(f.chosen ->> 'virtualization', f.observed ->> 'virtualization'),
                hardware_profile = coalesce(f.chosen ->> 'hardwareProfile', f.observed ->> 'hardwareProfile')
            """;

    /** Machines and the wishes for each; what is null there is left to the machine again. */
    static final String CHOOSE =
            """
            update inventory.machines m set chosen_facts = f.chosen,
            %s
            from (
                select k.id, k.observed_facts as observed,
                    jsonb_strip_nulls(k.chosen_facts || wanted.facts::jsonb) as chosen
                from unnest((select $1::uuid[]), (select $2::text[])) as wanted (id, facts)
                join inventory.machines k on k.id = wanted.id) f
            where m.id = f.id
            """
                    .formatted(IN_FORCE);

    static final String OBSERVE =
            """
            update inventory.machines m set observed_facts = f.observed,
            %s
            from (
                select id, chosen_facts as chosen, observed_facts || $2::text::jsonb as observed
                from inventory.machines where id = $1) f
            where m.id = f.id
            """
                    .formatted(IN_FORCE);

    private FactSql() {}
}
