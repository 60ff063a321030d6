package io.sysup.execution.actions.reboot;

import io.sysup.execution.actions.sections.Section;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reboot is waited for.
 *
 * @param flagged a package left a note that it asks for one
 * @param newerKernel than the running one is installed
 * @param comparable there are kernels to compare, or there need be none
 * @param packages those that asked for it, and the image of a newer kernel
 * @param newestKernel newest installed kernel of the running flavour; absent where the machine, a
 *     container for instance, has none of its own
 */
public record RebootNeed(
        boolean flagged,
        boolean newerKernel,
        boolean comparable,
        List<String> packages,
        @Nullable String newestKernel) {

    public RebootNeed {
        packages = List.copyOf(packages);
    }

    /** A container runs the kernel of its host. */
    public boolean contained() {
        return comparable && newestKernel == null;
    }

    public boolean required() {
        return flagged || newerKernel;
    }

    /** Reads the section written by {@code reboot_facts}. */
    public static RebootNeed of(Section facts) {
        TreeSet<String> packages = new TreeSet<>(facts.valuesOf("package").toList());
        KernelRelease running =
                facts.valuesOf("running").map(KernelRelease::of).findFirst().orElse(null);
        KernelRelease newest = running == null ? null : newest(facts, running);
        boolean newerKernel = false;
        if (running != null && newest != null && newest.compareTo(running) > 0) {
            newerKernel = true;
            packages.add("linux-image-" + newest.text());
        }
        return new RebootNeed(
                facts.says("required"),
                newerKernel,
                facts.says("container") || newest != null,
                List.copyOf(packages),
                newest == null ? null : newest.text());
    }

    private static @Nullable KernelRelease newest(Section facts, KernelRelease running) {
        return facts.valuesOf("installed")
                .map(KernelRelease::of)
                .filter(running::sameFlavour)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
