package io.sysup.contracts.apt;

import java.util.List;

/**
 * An installed package of which there is a newer version that the preferences of the machine decide
 * against. No plan of apt names it.
 *
 * @param priority what the preferences give the newer version
 * @param sources where the newer version lies
 */
public record PinnedPackage(
        String name, String installed, String newer, int priority, List<PackageSource> sources) {}
