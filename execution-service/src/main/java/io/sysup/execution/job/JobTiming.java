package io.sysup.execution.job;

/**
 * When a job begins and how often it is tried.
 *
 * @param maxAttempts 1 for no second one
 * @param delaySeconds before the first attempt
 */
public record JobTiming(int maxAttempts, int delaySeconds) {
    public static final JobTiming ONCE_NOW = new JobTiming(1, 0);

    JobTiming withoutDelay() {
        return new JobTiming(maxAttempts, 0);
    }
}
