package io.sysup.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one place where the clock of the machine enters. */
@Singleton
public class SystemTime {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
