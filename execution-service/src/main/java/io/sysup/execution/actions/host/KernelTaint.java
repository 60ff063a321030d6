package io.sysup.execution.actions.host;

import java.util.ArrayList;
import java.util.List;

/** The number in /proc/sys/kernel/tainted, as its document tainted-kernels explains the bits. */
final class KernelTaint {
    private static final List<String> BITS =
            List.of(
                    "a proprietary module was loaded",
                    "a module was loaded by force",
                    "the kernel runs on a processor that is out of its specification",
                    "a module was unloaded by force",
                    "the processor reported a machine check",
                    "a page of memory was bad",
                    "somebody asked for the taint",
                    "the kernel died: there was an oops",
                    "a table of ACPI was replaced",
                    "the kernel warned of itself",
                    "a driver that is not finished was loaded (staging)",
                    "a fault of the firmware was worked around",
                    "a module from outside the kernel was loaded",
                    "a module without signature was loaded",
                    "a processor was locked up",
                    "the kernel was patched while it ran",
                    "the distribution says so",
                    "the kernel was built with structures in random order",
                    "a test was run inside the kernel");

    private KernelTaint() {}

    static List<String> of(long number) {
        List<String> reasons = new ArrayList<>();
        for (int bit = 0; bit < Long.SIZE - 1; bit++) {
            if ((number >> bit & 1) == 1) {
                reasons.add(bit < BITS.size() ? BITS.get(bit) : "reason number " + bit);
            }
        }
        return List.copyOf(reasons);
    }
}
