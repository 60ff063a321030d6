package io.sysup.inventory.hostkey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A file of known hosts whose keys are trusted.
 *
 * @param dryRun only tells what would become of each key
 */
public record NewKnownHosts(
        @NotNull(message = "must be given")
                @Size(max = 5_000_000, message = "must have at most 5000000 characters")
                String content,
        boolean dryRun) {}
