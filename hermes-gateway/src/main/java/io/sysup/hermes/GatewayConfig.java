package io.sysup.hermes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Settings of the gateway. */
@ConfigMapping(prefix = "sysup.gateway")
public interface GatewayConfig {
    @WithDefault("separate")
    Mode mode();

    /** Whether the gateway itself prints the token of the first administrator. */
    @WithDefault("true")
    boolean printFirstToken();

    /** Hash of a token that only the command line on the same machine can read. */
    Optional<String> localTokenSha256();

    /** How long a console stays signed in. */
    @WithDefault("12h")
    Duration sessionLife();

    /** Signs the cookies of consoles, alike in all gateways; that of the services if absent. */
    Optional<String> sessionSecret();

    /** Pause between two signs of life on a stream of events. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Where the other services are. */
    enum Mode {
        /** All services live in this process. */
        SINGLE,
        /** Each service is a process of its own, reached through the gateway. */
        SEPARATE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
