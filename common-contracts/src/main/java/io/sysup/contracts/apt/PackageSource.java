package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A place where a version lies, in the words of its release file.
 *
 * @param suite the archive, e.g. {@code stable-security}
 * @param codename e.g. {@code trixie-security}
 * @param component e.g. {@code main}; absent in a flat repository
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackageSource(
        @Nullable String origin,
        @Nullable String label,
        @Nullable String suite,
        @Nullable String codename,
        @Nullable String component) {}
