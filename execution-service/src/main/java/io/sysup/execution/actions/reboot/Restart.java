package io.sysup.execution.actions.reboot;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.ScriptRefusal;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;

/**
 * What the script that restarts has said: how the machine was, and whether it was told to restart.
 *
 * @param inUse by what, though that does not hold the restart back
 * @param refusal why it was not told to, or did not take it
 */
record Restart(BootState before, List<String> inUse, Optional<Failure> refusal) {
    private static final String STEP = "restart";

    /**
     * @throws io.sysup.execution.actions.sections.OutputUnparsable when it says less than that
     */
    static Restart of(Sections said) {
        Optional<Failure> early = ScriptRefusal.in(said);
        BootState before = BootState.of(said);
        Section guard = said.complete("guard");
        List<String> despite = guard.valuesOf("despite").toList();
        if (!guard.succeeded()) {
            return new Restart(before, despite, Optional.of(inUse(guard)));
        }
        return new Restart(
                before, despite, early.or(() -> said.find(STEP).flatMap(Restart::failed)));
    }

    private static Failure inUse(Section guard) {
        List<String> held = guard.valuesOf("held").toList();
        return new Failure(
                ErrorKind.MACHINE_IN_USE,
                "The machine is in use and was not restarted: "
                        + String.join(", ", held.stream().limit(3).toList())
                        + (held.size() > 3 ? " and " + (held.size() - 3) + " more." : "."),
                "Wait until that is over, or name in \"despite\" what need not be waited for (users, backup, inhibitor); running package managers always hold it back.",
                "guard",
                held);
    }

    private static Optional<Failure> failed(Section restart) {
        return restart.succeeded()
                ? Optional.empty()
                : Optional.of(
                        new Failure(
                                ErrorKind.REBOOT_UNVERIFIED,
                                "The machine did not take the order to restart.",
                                "Look on the machine why; its own message is below.",
                                STEP,
                                restart.lines()));
    }
}
