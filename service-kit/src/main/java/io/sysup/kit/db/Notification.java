package io.sysup.kit.db;

/** What the listeners of a channel are told; one that is waiting already is not told twice. */
public record Notification(String channel, String payload) {}
