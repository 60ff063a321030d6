package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that an upgrade would bring if nothing were kept out of it.
 *
 * @param from absent for what is not installed
 * @param firstSeen when an analysis of any machine saw this version first; absent when none did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptOut(
        String name,
        String arch,
        @Nullable String from,
        String to,
        @Nullable String origin,
        KeptOutReason reason,
        @Nullable Instant firstSeen) {}
