package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when the release of the machine gets updates.
 *
 * @param ends the support of the distribution itself; absent when it is not known
 * @param longTermEnds the last security updates that cost nothing, with long-term support
 * @param source {@code distro-info} of the machine, {@code table} of this program, or {@code
 *     unknown}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseSupport(
        String id,
        @Nullable String version,
        @Nullable String codename,
        @Nullable LocalDate ends,
        @Nullable LocalDate longTermEnds,
        String source) {
    public static final String DISTRO_INFO = "distro-info";
    public static final String TABLE = "table";
    public static final String UNKNOWN = "unknown";
}
