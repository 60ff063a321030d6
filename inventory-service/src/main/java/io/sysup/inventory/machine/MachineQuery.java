package io.sysup.inventory.machine;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the list.
 *
 * @param where a selector
 * @param q words that the name or the host name holds
 * @param deleted the removed machines instead of the live ones
 */
public record MachineQuery(
        @QueryParam("where") @Nullable String where,
        @QueryParam("q") @Nullable String q,
        @QueryParam("sort") @Nullable String sort,
        @QueryParam("limit") @Nullable Integer limit,
        @QueryParam("cursor") @Nullable String cursor,
        @QueryParam("deleted") @DefaultValue("false") boolean deleted) {}
