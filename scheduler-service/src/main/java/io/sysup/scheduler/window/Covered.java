package io.sysup.scheduler.window;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What blackouts leave of some machines.
 *
 * @param free on which work may begin
 * @param leftOut on which it may not, each machine once
 */
public record Covered(List<Selected> free, List<LeftOut> leftOut) {
    public Covered {
        free = List.copyOf(free);
        leftOut = List.copyOf(leftOut);
    }

    public static Covered none(List<Selected> machines) {
        return new Covered(machines, List.of());
    }

    /** In a sentence, with the first end of a blackout; only when something is left out. */
    public Denial denial() {
        Instant until =
                leftOut.stream().map(LeftOut::until).min(Comparator.naturalOrder()).orElseThrow();
        LeftOut first = leftOut.getFirst();
        int machines = leftOut.stream().mapToInt(some -> some.machines().size()).sum();
        String who =
                machines == 1
                        ? first.machines().getFirst() + " is"
                        : first.machines().getFirst() + " and " + (machines - 1) + " more are";
        return new Denial(
                "%s under the blackout %s until %s.".formatted(who, first.window(), first.until()),
                until.isBefore(Span.NEVER) ? until : null);
    }
}
