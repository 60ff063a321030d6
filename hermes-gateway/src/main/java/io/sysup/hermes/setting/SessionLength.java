package io.sysup.hermes.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.hermes.GatewayConfig;
import io.sysup.kit.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How long who signs in now stays signed in: as the setting says, and never longer than the gateway
 * was started with. While the inventory is away, what it said last counts.
 */
@Singleton
public class SessionLength {
    private static final Logger LOGGER = Logger.getLogger(SessionLength.class);
    private static final String KEY = "session.length";
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Duration most;
    private final Supplier<Optional<Duration>> chosen;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    @Inject
    SessionLength(GatewayConfig config, @RestClient SettingClient inventory, InstantSource clock) {
        this(config.sessionLife(), () -> minutes(inventory.read(KEY).value()), clock);
    }

    /**
     * @param chosen empty when nobody chose one
     */
    SessionLength(Duration most, Supplier<Optional<Duration>> chosen, InstantSource clock) {
        this.most = most;
        this.chosen = chosen;
        this.clock = clock;
    }

    public Duration now() {
        return lookedUp().filter(wanted -> wanted.compareTo(most) < 0).orElse(most);
    }

    private Optional<Duration> lookedUp() {
        Known last = known;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.readAt().plus(FRESH))) {
            return last.length();
        }
        try {
            Known fresh = new Known(chosen.get(), now);
            known = fresh;
            return fresh.length();
        } catch (ProblemException | ProcessingException away) {
            LOGGER.infof("The length of sessions is that of before: %s", away.getMessage());
            return last == null ? Optional.empty() : last.length();
        }
    }

    private static Optional<Duration> minutes(@Nullable JsonNode value) {
        return Optional.ofNullable(value)
                .filter(JsonNode::isInt)
                .map(minutes -> Duration.ofMinutes(minutes.intValue()));
    }

    private record Known(Optional<Duration> length, Instant readAt) {}
}
