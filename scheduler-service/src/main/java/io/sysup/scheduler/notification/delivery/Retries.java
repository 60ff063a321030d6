package io.sysup.scheduler.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a message that failed is tried again: ever later, and not all at the same moment. */
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private final int most;
    private final RandomGenerator random;

    /**
     * @param most attempts, after which a message is given up
     */
    Retries(int most, RandomGenerator random) {
        this.most = most;
        this.random = random;
    }

    /**
     * @param attempts that were made, one or more
     */
    Optional<Duration> after(int attempts) {
        if (attempts >= most) {
            return Optional.empty();
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration bounded = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        return Optional.of(
                Duration.ofMillis(random.nextLong(bounded.toMillis() / 2, bounded.toMillis() + 1)));
    }
}
