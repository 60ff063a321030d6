package io.sysup.execution.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * How long what this service keeps is kept, as the settings say. Nothing is removed by a guess: as
 * long as the inventory did not say it, there is no term.
 */
@ApplicationScoped
public class Terms {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Function<String, @Nullable JsonNode> chosen;
    private final InstantSource clock;
    private final Map<Term, Known> known = new ConcurrentHashMap<>();

    @Inject
    Terms(@RestClient SettingClient inventory, InstantSource clock) {
        this(clock, key -> inventory.read(key).value());
    }

    /**
     * @param chosen the value of a setting
     */
    public Terms(InstantSource clock, Function<String, @Nullable JsonNode> chosen) {
        this.chosen = chosen;
        this.clock = clock;
    }

    /** What a file that is to be kept for so long must be older than to go. */
    public Duration of(Term term) {
        return known(term)
                .orElseThrow(() ->
                        ProblemException.unavailable(
                                "How long things are kept is not known, because the inventory cannot be reached.",
                                "Try again in a moment."));
    }

    /** Empty as long as nobody said it. */
    public Optional<Duration> known(Term term) {
        Known last = known.get(term);
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.readAt().plus(FRESH))) {
            return Optional.of(last.length());
        }
        try {
            JsonNode value = Objects.requireNonNull(chosen.apply(term.key()));
            Known fresh = new Known(Duration.ofDays(value.intValue()), now);
            known.put(term, fresh);
            return Optional.of(fresh.length());
        } catch (ProblemException | ProcessingException away) {
            return Optional.ofNullable(last).map(Known::length);
        }
    }

    private record Known(Duration length, Instant readAt) {}
}
