package io.sysup.scheduler.window;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What windows leave of some machines.
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
        int machines = leftOut.stream().mapToInt(some -> some.machines().size()).sum();
        return new Denial(
                leftOut.getFirst().sentence(machines - 1),
                until.isBefore(Span.NEVER) ? until : null);
    }

    /** Why a run does not begin with which everybody is left out. */
    public String reason() {
        return leftOut.stream().allMatch(LeftOut::isTooLong) ? LeftOut.WOULD_NOT_FINISH : "window";
    }

    /** As this one, without what would not be done in time either. */
    public Covered less(List<Selected> stillFree, List<LeftOut> more) {
        return new Covered(stillFree, Stream.concat(leftOut.stream(), more.stream()).toList());
    }
}
