package io.sysup.cli.failure;

/** One field of a request that the server refused. */
public record FieldError(String field, String message) {}
