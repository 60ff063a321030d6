package io.sysup.inventory.discovery;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the candidates.
 *
 * @param scan without it the newest candidate of each address and port
 * @param known whether a machine has this address and port, or this host key
 */
public record CandidateQuery(
        @QueryParam("scan") @Nullable UUID scan,
        @QueryParam("decision")
                @Pattern(regexp = "new|added|ignored", message = "must be new, added or ignored")
                @Nullable String decision,
        @QueryParam("known") @Pattern(regexp = "true|false", message = "must be true or false")
                @Nullable String known,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("cursor") @Nullable String cursor) {

    @Nullable Boolean knownOrNull() {
        return known == null ? null : Boolean.valueOf(known);
    }
}
