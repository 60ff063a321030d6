package io.sysup.contracts.apt;

/** A version of a package that the archive has, and where. */
public record ArchiveVersion(String version, String origin) {}
