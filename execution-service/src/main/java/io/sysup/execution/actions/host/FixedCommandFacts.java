package io.sysup.execution.actions.host;

import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.host.SudoAccess;
import io.sysup.execution.actions.grants.FixedCommand;
import io.sysup.execution.actions.grants.GrantableAction;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.shell.SudoMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the login may do as root, from what sudo said of itself and of the fixed commands. */
final class FixedCommandFacts {
    private final Map<FixedCommand, Boolean> usable = new HashMap<>();

    private FixedCommandFacts(Section told) {
        for (String line : told.lines()) {
            String[] words = line.split(" ", 3);
            for (FixedCommand command : FixedCommand.values()) {
                if (words.length == 3 && words[0].equals(command.word())) {
                    usable.put(
                            command, words[1].equals(command.sha256()) && words[2].equals("yes"));
                }
            }
        }
    }

    /** Null when it is not certain: a wrong password, or one that is not stored, says nothing. */
    static @Nullable RootRights rights(Sections sections, SudoFacts sudo, SudoMode registered) {
        if (full(sections, sudo, registered)) {
            return RootRights.of(RootRights.FULL);
        }
        FixedCommandFacts facts =
                new FixedCommandFacts(
                        sections.find("fixed-commands")
                                .orElseGet(() -> new Section("none", 0, List.of(), 0)));
        RootRights granted = facts.granted(registered != SudoMode.NONE);
        if (granted.level().equals(RootRights.LEAST_PRIVILEGE) || certainlyNone(sudo, registered)) {
            return granted;
        }
        return null;
    }

    private static boolean full(Sections sections, SudoFacts sudo, SudoMode registered) {
        return switch (sudo.access()) {
            case ROOT -> true;
            case NOPASSWD -> registered != SudoMode.NONE;
            case PASSWORD ->
                    registered == SudoMode.PASSWORD
                            && sections.section("sudo").says("access password");
            case NONE -> false;
        };
    }

    private static boolean certainlyNone(SudoFacts sudo, SudoMode registered) {
        return registered == SudoMode.NONE
                || (registered == SudoMode.NOPASSWD && sudo.access() == SudoAccess.NONE)
                || sudo.forbidden();
    }

    private RootRights granted(boolean sudoIsUsed) {
        List<String> actions = new ArrayList<>();
        List<String> outdated = new ArrayList<>();
        for (GrantableAction each : GrantableAction.values()) {
            if (sudoIsUsed && each.commands().stream().allMatch(this::isUsable)) {
                actions.add(each.action());
            } else if (each.commands().stream().allMatch(usable::containsKey)) {
                outdated.add(each.action());
            }
        }
        return new RootRights(
                actions.isEmpty() ? RootRights.READ_ONLY : RootRights.LEAST_PRIVILEGE,
                actions,
                outdated);
    }

    private boolean isUsable(FixedCommand command) {
        return usable.getOrDefault(command, false);
    }
}
