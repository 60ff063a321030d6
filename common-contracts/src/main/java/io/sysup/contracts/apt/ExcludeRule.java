package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What upgrades of a machine leave alone because somebody decided so for good.
 *
 * @param packages names of packages, or patterns for them; {@code *} and {@code ?} fit any letters
 * @param reason as whoever decided it wrote
 * @param until when it ends by itself; absent when somebody has to end it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExcludeRule(
        UUID id, String name, List<String> packages, String reason, @Nullable Instant until) {

    public ExcludeRule {
        packages = List.copyOf(packages);
    }
}
