package io.sysup.execution.action;

/**
 * A package in one version.
 *
 * @param name without architecture
 */
public record PackageVersion(String name, String version) {}
