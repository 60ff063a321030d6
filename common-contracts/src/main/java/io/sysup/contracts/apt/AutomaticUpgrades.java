package io.sysup.contracts.apt;

/**
 * Upgrades that the machine does by itself.
 *
 * @param enabled installed, switched on in apt's configuration, and begun by a timer
 * @param running at the time of the analysis
 */
public record AutomaticUpgrades(boolean installed, boolean enabled, boolean running) {}
