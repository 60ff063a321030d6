package io.sysup.cli.waiting;

import java.time.Duration;
import java.time.InstantSource;

/** The time, and letting some of it go by. */
public interface Waiter extends InstantSource {

    void pause(Duration duration);
}
