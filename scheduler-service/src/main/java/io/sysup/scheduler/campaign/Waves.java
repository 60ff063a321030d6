package io.sysup.scheduler.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Divides the targets of a campaign into waves. */
final class Waves {
    private Waves() {}

    /** The sizes of the waves, in their order. */
    static List<Integer> sizes(int targets, Pace pace) {
        List<Integer> sizes = new ArrayList<>();
        int canary = Math.min(pace.canary(), targets);
        if (canary > 0) {
            sizes.add(canary);
        }
        int batch = pace.batch().atLeast(targets);
        for (int left = targets - canary; left > 0; left -= batch) {
            sizes.add(Math.min(batch, left));
        }
        return sizes;
    }

    /** The number of its wave for each target, in their order. */
    static Integer[] numbers(int targets, Pace pace) {
        List<Integer> numbers = new ArrayList<>(targets);
        int wave = 1;
        for (int size : sizes(targets, pace)) {
            numbers.addAll(Collections.nCopies(size, wave++));
        }
        return numbers.toArray(Integer[]::new);
    }
}
