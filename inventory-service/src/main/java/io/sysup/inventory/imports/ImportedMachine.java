package io.sysup.inventory.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.kit.problem.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a machine of the list.
 *
 * @param verdict {@code new}, {@code added}, {@code known} or {@code wrong}
 * @param facts that the list chooses, by their names
 * @param knownAs name of the machine that is registered at this address already
 * @param machineId of the one that was added, or is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedMachine(
        String place,
        String verdict,
        @Nullable String name,
        @Nullable String hostname,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable String kind,
        Map<String, String> facts,
        List<String> tags,
        @Nullable String jump,
        @Nullable String knownAs,
        @Nullable UUID machineId,
        @Nullable List<FieldError> errors) {
    static final String NEW = "new";
    static final String ADDED = "added";
    static final String KNOWN = "known";
    static final String WRONG = "wrong";

    boolean is(String wanted) {
        return verdict.equals(wanted);
    }

    ImportedMachine added(UUID id) {
        return new ImportedMachine(
                place, ADDED, name, hostname, port, username, kind, facts, tags, jump, null, id,
                null);
    }
}
