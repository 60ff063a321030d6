package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;

/** One server-sent event. */
public record ServerEvent(String name, String id, JsonNode data) {}
