package io.sysup.contracts.job;

import org.jspecify.annotations.Nullable;

/**
 * Who wished for a job.
 *
 * @param type {@code user}, {@code schedule}, {@code hermes} or {@code system}
 * @param id subject, client or schedule
 */
public record Requester(String type, @Nullable String id) {
    public static final String USER = "user";
    public static final String SCHEDULE = "schedule";
    public static final String SYSTEM = "system";
}
