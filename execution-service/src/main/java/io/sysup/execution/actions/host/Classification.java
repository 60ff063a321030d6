package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Gpu;
import io.sysup.contracts.host.MachineClass;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sort of machine it is and which system it runs, by marks that tell descendants of Debian
 * apart.
 */
final class Classification {
    private static final Set<String> CONTAINERS =
            Set.of(
                    "lxc",
                    "lxc-libvirt",
                    "docker",
                    "podman",
                    "systemd-nspawn",
                    "container-other",
                    "openvz",
                    "wsl");
    private static final Set<Long> PORTABLE_CHASSIS = Set.of(8L, 9L, 10L, 14L, 31L, 32L);

    private final String virtualization;
    private final FileFacts hints;

    Classification(String virtualization, FileFacts hints) {
        this.virtualization = virtualization;
        this.hints = hints;
    }

    MachineClass machine(List<Gpu> gpus) {
        return new MachineClass(kind(), virtualization, profile(gpus));
    }

    boolean container() {
        return CONTAINERS.contains(virtualization);
    }

    String family(OsRelease os) {
        if (present("/usr/bin/pveversion")) {
            return "proxmox_ve";
        }
        return present("/etc/rpi-issue") || os.id().equals("raspbian")
                ? "raspberry_pi_os"
                : os.id();
    }

    private String kind() {
        if (virtualization.startsWith("lxc")) {
            return "lxc";
        }
        if (container()) {
            return "unknown";
        }
        if (raspberryPi()) {
            return "raspberry_pi";
        }
        if (present("/usr/bin/pveversion")) {
            return "proxmox_host";
        }
        if (!virtualization.equals("none")) {
            return "vm";
        }
        return workstation() ? "workstation" : "physical";
    }

    private String profile(List<Gpu> gpus) {
        return switch (kind()) {
            case "lxc", "unknown" -> "container";
            case "raspberry_pi" -> "raspberry_pi";
            case "proxmox_host" -> "proxmox_host";
            case "vm" -> "generic_vm";
            case "workstation" -> "workstation";
            default ->
                    gpus.stream().anyMatch(Classification::computes)
                            ? "gpu_server"
                            : "baremetal_server";
        };
    }

    private static boolean computes(Gpu gpu) {
        @Nullable String vendor = gpu.vendor();
        return vendor != null && vendor.toLowerCase(java.util.Locale.ROOT).contains("nvidia");
    }

    private boolean raspberryPi() {
        String model = hints.at("/proc/device-tree/model");
        return model != null && model.startsWith("Raspberry Pi");
    }

    private boolean workstation() {
        return present("/etc/X11/default-display-manager")
                || hints.number("/sys/class/dmi/id/chassis_type")
                        .filter(PORTABLE_CHASSIS::contains)
                        .isPresent();
    }

    private boolean present(String path) {
        return "yes".equals(hints.at(path));
    }
}
