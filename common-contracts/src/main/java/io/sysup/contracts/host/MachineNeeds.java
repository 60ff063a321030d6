package io.sysup.contracts.host;

import java.util.List;

/**
 * What has to be started anew so that what runs on a machine is what is installed. A list may have
 * entries only where its need is {@code yes}; what was found is told also when not all could be
 * seen.
 *
 * @param rebootReasons of {@code packages}, {@code kernel} and {@code microcode}
 * @param rebootPackages those that ask for it, and the image of a newer kernel
 * @param services units of systemd with programs whose files are gone or replaced
 * @param processes such programs that belong to no unit
 * @param users whose sessions have such programs
 */
public record MachineNeeds(
        Need reboot,
        List<String> rebootReasons,
        List<String> rebootPackages,
        Need serviceRestart,
        List<String> services,
        List<String> processes,
        Need containerRestart,
        List<StaleContainer> containers,
        Need relogin,
        List<String> users) {

    public MachineNeeds {
        rebootReasons = List.copyOf(rebootReasons);
        rebootPackages = List.copyOf(rebootPackages);
        services = List.copyOf(services);
        processes = List.copyOf(processes);
        containers = List.copyOf(containers);
        users = List.copyOf(users);
    }
}
