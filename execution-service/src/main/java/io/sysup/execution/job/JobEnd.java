package io.sysup.execution.job;

import io.sysup.contracts.error.Failure;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended.
 *
 * @param job as it was claimed: its lease number is the right to end it
 */
public record JobEnd(Job job, JobState state, @Nullable Object result, @Nullable Failure failure) {}
