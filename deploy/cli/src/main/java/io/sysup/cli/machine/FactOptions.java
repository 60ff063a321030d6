package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a machine is, for those who know it better than the machine; empty leaves it to it. */
final class FactOptions {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "physical, vm, lxc, ...; unknown leaves it to the probe.")
    private @Nullable String kind;

    @Option(
            names = "--os",
            paramLabel = "FAMILY",
            description = {
                "debian, ubuntu, raspberry_pi_os, ... What is chosen by this and the next options",
                "counts whatever the machine says; '' leaves it to the machine again."
            })
    private @Nullable String os;

    @Option(names = "--os-version", paramLabel = "VERSION", description = "12, 24.04, ...")
    private @Nullable String osVersion;

    @Option(names = "--codename", paramLabel = "NAME", description = "bookworm, noble, ...")
    private @Nullable String codename;

    @Option(names = "--arch", paramLabel = "ARCH", description = "amd64, arm64, ...")
    private @Nullable String arch;

    @Option(
            names = "--virtualization",
            paramLabel = "WORD",
            description = "kvm, lxc, ...; none on bare metal.")
    private @Nullable String virtualization;

    @Option(names = "--profile", paramLabel = "WORD", description = "The hardware profile.")
    private @Nullable String profile;

    /** Adds what was given. */
    void addTo(ObjectNode document) {
        put(document, "kind", kind);
        put(document, "osFamily", os);
        put(document, "osVersion", osVersion);
        put(document, "osCodename", codename);
        put(document, "arch", arch);
        put(document, "virtualization", virtualization);
        put(document, "hardwareProfile", profile);
    }

    private static void put(ObjectNode document, String field, @Nullable String value) {
        if (value != null) {
            document.put(field, value);
        }
    }
}
