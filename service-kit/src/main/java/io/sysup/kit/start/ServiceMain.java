package io.sysup.kit.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts a service as a process of its own; the single process has a main class of its own. */
@QuarkusMain(name = ServiceMain.NAME)
public final class ServiceMain {
    public static final String NAME = "service";

    ServiceMain() {
        // Quarkus makes a bean of it.
    }

    public static void main(String... args) {
        Quarkus.run(null, ServiceMain::ended, args);
    }

    private static void ended(int code, Throwable failure) {
        if (failure != null) {
            System.err.println(StartFailure.of(failure).text());
        }
        System.exit(code);
    }
}
