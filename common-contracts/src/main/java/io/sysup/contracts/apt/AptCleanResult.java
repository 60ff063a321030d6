package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Result of {@code apt.clean}: what lies in apt's store of downloads.
 *
 * @param bytesAfter null when nothing was done
 * @param filesAfter null when nothing was done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AptCleanResult(
        int schemaVersion,
        boolean dryRun,
        long bytesBefore,
        int filesBefore,
        @Nullable Long bytesAfter,
        @Nullable Integer filesAfter) {

    public static final int SCHEMA_VERSION = 1;
}
