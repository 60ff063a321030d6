package io.sysup.execution.actions.reboot;

import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.List;
import java.util.stream.Stream;

/** A machine as {@code boot-state.sh} tells of it. */
record RebootedMachine(
        String boot,
        String init,
        String kernel,
        boolean contained,
        String system,
        List<String> failedUnits,
        List<String> containers,
        List<String> reboot) {
    static final String BOOT_A = "7f3c9b1e-52aa-4d0e-9f66-0d9a3a1c4e77";
    static final String BOOT_B = "0b1f6a52-1f4e-4f7b-8a7e-6f1f4d7a9c11";

    /** A virtual machine that waits for its new kernel. */
    static final RebootedMachine WAITING =
            new RebootedMachine(
                    BOOT_A,
                    "2",
                    "6.1.0-38-amd64",
                    false,
                    "running",
                    List.of(),
                    List.of("db", "web"),
                    List.of(
                            "running 6.1.0-38-amd64",
                            "installed 6.1.0-38-amd64",
                            "installed 6.1.0-40-amd64"));

    static final RebootedMachine BACK =
            WAITING.with(BOOT_B, "2", "6.1.0-40-amd64")
                    .asking("running 6.1.0-40-amd64", "installed 6.1.0-40-amd64");

    RebootedMachine with(String otherBoot, String otherInit, String otherKernel) {
        return new RebootedMachine(
                otherBoot,
                otherInit,
                otherKernel,
                contained,
                system,
                failedUnits,
                containers,
                reboot);
    }

    RebootedMachine asking(String... lines) {
        return new RebootedMachine(
                boot, init, kernel, contained, system, failedUnits, containers, List.of(lines));
    }

    RebootedMachine running(String state, List<String> failed, List<String> names) {
        return new RebootedMachine(boot, init, kernel, contained, state, failed, names, reboot);
    }

    RebootedMachine inContainer() {
        return new RebootedMachine(
                boot, init, kernel, true, system, failedUnits, containers, List.of("container"));
    }

    WrittenSections written() {
        return new WrittenSections()
                .with(
                        "boot",
                        Stream.concat(
                                        Stream.of(
                                                "boot " + boot,
                                                "init " + init,
                                                "kernel " + kernel,
                                                "system " + system),
                                        contained ? Stream.of("container") : Stream.of())
                                .toArray(String[]::new))
                .with("units", lines("unit ", failedUnits))
                .with("containers", lines("container ", containers))
                .with("reboot", reboot.toArray(String[]::new));
    }

    Sections sections() {
        return written().sections();
    }

    BootState state() {
        return BootState.of(sections());
    }

    private static String[] lines(String word, List<String> names) {
        return names.stream().map(name -> word + name).toArray(String[]::new);
    }
}
