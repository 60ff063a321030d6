package io.sysup.hermes.client;

import io.sysup.hermes.GatewayConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Shows the first token on standard output when the gateway runs alone. It must not reach a log.
 */
@Singleton
class FirstTokenPrinter {
    private final GatewayConfig config;

    FirstTokenPrinter(GatewayConfig config) {
        this.config = config;
    }

    void print(@Observes FirstAdminToken made) {
        if (config.printFirstToken()) {
            System.out.println("admin token: " + made.token());
        }
    }
}
