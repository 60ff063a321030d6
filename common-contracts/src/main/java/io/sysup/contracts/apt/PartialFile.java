package io.sysup.contracts.apt;

/** A file that apt has fetched in part. */
public record PartialFile(String path, long bytes) {}
