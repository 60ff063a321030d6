package io.sysup.contracts.host;

/**
 * What sort of machine it is. {@code kind}: physical, vm, proxmox_host, lxc, raspberry_pi,
 * workstation or unknown; {@code virtualization} is the word of systemd-detect-virt, {@code none}
 * on bare metal.
 */
public record MachineClass(String kind, String virtualization, String hardwareProfile) {}
