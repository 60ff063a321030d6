package io.sysup.scheduler.schedule;

import org.jspecify.annotations.Nullable;

/**
 * @param grantedTo whose grants it runs with; null when a role holds for all machines
 * @param idempotencyKey a request that arrives twice makes one schedule
 */
record NewSchedule(
        Definition definition,
        boolean enabled,
        @Nullable String author,
        @Nullable String grantedTo,
        @Nullable String idempotencyKey) {}
