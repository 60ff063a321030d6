package io.sysup.execution.actions.grants;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Actions that fixed commands suffice for. Others that need root need all of it. */
public enum GrantableAction {
    APT_ANALYZE("apt.analyze", FixedCommand.APT_ANALYZE),
    APT_UPGRADE(
            "apt.upgrade",
            FixedCommand.APT_UPGRADE,
            FixedCommand.RUN_APT_UPGRADE,
            FixedCommand.APT_VERIFY,
            FixedCommand.DETACHED_STOP),
    APT_REPAIR(
            "apt.repair",
            FixedCommand.APT_REPAIR,
            FixedCommand.RUN_APT_REPAIR,
            FixedCommand.APT_VERIFY,
            FixedCommand.DETACHED_STOP),
    MACHINE_PROBE("machine.probe", FixedCommand.MACHINE_PROBE),
    MACHINE_REBOOT(
            "machine.reboot",
            FixedCommand.REBOOT,
            FixedCommand.RUN_REBOOT,
            FixedCommand.REBOOT_LOOK,
            FixedCommand.DETACHED_STOP);

    private final String action;
    private final List<FixedCommand> commands;

    GrantableAction(String action, FixedCommand... commands) {
        this.action = action;
        this.commands = List.of(commands);
    }

    public String action() {
        return action;
    }

    public List<FixedCommand> commands() {
        return commands;
    }

    public static Optional<GrantableAction> of(String action) {
        return Arrays.stream(values()).filter(each -> each.action.equals(action)).findFirst();
    }

    /** Their names, as callers know them. */
    public static List<String> all() {
        return Arrays.stream(values()).map(GrantableAction::action).toList();
    }
}
