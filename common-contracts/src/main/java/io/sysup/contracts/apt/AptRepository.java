package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repository that the machine is configured for, and what its last release file said.
 *
 * @param uri without name and password
 * @param suite as it is configured, e.g. {@code bookworm} or {@code ./}
 * @param archive the suite as the repository calls itself, e.g. {@code oldstable}
 * @param signedBy the keyring that the source names, {@code embedded} for a key within it; absent
 *     where any key of the machine is taken
 * @param trusted whether a person said that it needs no signature; absent where nobody did
 * @param notAutomatic nothing is taken from it unless it is asked for
 * @param known false when the machine has no release file of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AptRepository(
        String uri,
        String suite,
        List<String> components,
        List<String> architectures,
        @Nullable String origin,
        @Nullable String label,
        @Nullable String archive,
        @Nullable String codename,
        @Nullable Instant date,
        @Nullable Instant validUntil,
        @Nullable String signedBy,
        @Nullable Boolean trusted,
        boolean notAutomatic,
        boolean known) {}
