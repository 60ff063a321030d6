package io.sysup.contracts.apt;

/**
 * Numbers of one analysis. {@code updates} and {@code security} count installed packages with a
 * newer version, held ones too; {@code upgrade} and {@code distUpgrade} count what each plan would
 * change; {@code install} and {@code remove} belong to the dist-upgrade plan.
 */
public record AptCounts(
        int updates,
        int security,
        int upgrade,
        int distUpgrade,
        int install,
        int remove,
        int held,
        int keptBack,
        int phased) {}
