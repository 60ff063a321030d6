package io.sysup.inventory.projection;

/** Statements over what machines say of themselves. */
final class HostFactsSql {
    static final String SAVE =
            """
            update inventory.machines set
                os_family = coalesce($2, os_family),
                os_version = coalesce($3, os_version),
                os_codename = coalesce($4, os_codename),
                arch = coalesce($5, arch),
                machine_kind = case
                    when kind_by_hand
                        or $6 not in ('physical', 'vm', 'proxmox_host', 'lxc', 'raspberry_pi', 'workstation')
                    then machine_kind else coalesce($6, machine_kind) end,
                virtualization = coalesce($7, virtualization),
                hardware_profile = coalesce($8, hardware_profile)
            where id = $1
            """;

    private HostFactsSql() {}
}
