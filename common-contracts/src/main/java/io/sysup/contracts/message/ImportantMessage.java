package io.sysup.contracts.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A line of a log, or a remark of a result, that somebody should know of.
 *
 * @param source {@code apt}, {@code ssh} or {@code system}
 * @param category {@code error}, {@code warning}, {@code future_major_change}, {@code deprecation},
 *     {@code security_notice} or {@code repository_notice}
 * @param severity {@code info}, {@code warning} or {@code error}
 * @param packageName the package it is about, when it names one
 * @param component the repository, file or program it is about, when it names one
 * @param message without a secret
 * @param dedupKey the same for all sightings of one message, whatever the numbers in it; SHA-256 in
 *     hex
 * @param times that it stood in the log
 * @param rawLineRef artifact and line where it stood first, as {@code id#line}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportantMessage(
        String source,
        String category,
        String severity,
        @Nullable String packageName,
        @Nullable String component,
        String message,
        String dedupKey,
        int times,
        @Nullable String rawLineRef) {}
