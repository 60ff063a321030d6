package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade of the planned packages touches of what runs.
 *
 * @param complete false when only root could have seen all processes
 * @param processes programs without a unit that use files of the packages
 * @param containers those that run, when the engine of containers is in the plan
 * @param liveRestore whether containers go on while their engine restarts; absent when it is not in
 *     the plan or did not tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AffectedParts(
        boolean complete,
        List<AffectedUnit> units,
        List<String> processes,
        List<String> containers,
        @Nullable Boolean liveRestore) {}
