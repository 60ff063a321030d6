package io.sysup.scheduler.schedule;

import org.jspecify.annotations.Nullable;

/**
 * @param idempotencyKey a request that arrives twice makes one schedule
 */
record NewSchedule(
        Definition definition,
        boolean enabled,
        @Nullable String author,
        @Nullable String idempotencyKey) {}
