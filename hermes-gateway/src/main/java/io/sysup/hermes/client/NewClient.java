package io.sysup.hermes.client;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A wish for a client and its token. */
public record NewClient(
        @NotBlank(message = "must not be empty")
                @Size(max = 100, message = "must have at most 100 characters")
                String label,
        @NotNull(message = "must be script, mcp, webapp or other")
                @Pattern(
                        regexp = "script|mcp|webapp|other",
                        message = "must be script, mcp, webapp or other")
                String kind,
        @NotEmpty(message = "must name at least one scope")
                Set<
                                @Pattern(
                                        regexp = "read|operate|admin|debug_logs",
                                        message = "must be read, operate, admin or debug_logs")
                                String>
                        scopes,
        @Future(message = "must be in the future") @Nullable Instant expiresAt,
        @Min(value = 1, message = "must be at least 1")
                @Max(value = 100_000, message = "must be at most 100000")
                @Nullable Integer rateLimitPerMinute) {

    private static final int DEFAULT_RATE_LIMIT = 600;
    private static final int OWNER_RATE_LIMIT = 6000;

    static NewClient firstAdmin() {
        return new NewClient("local admin", "other", Set.of("admin"), null, OWNER_RATE_LIMIT);
    }

    int rateLimit() {
        return rateLimitPerMinute == null ? DEFAULT_RATE_LIMIT : rateLimitPerMinute;
    }
}
