package io.sysup.inventory.discovery;

import io.sysup.inventory.credential.NewCredential;
import io.sysup.inventory.machine.NewMachine;
import io.sysup.inventory.machine.Rules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of a request to make machines of candidates.
 *
 * @param credential of all of them
 * @param namePattern {@code {dns}} stands for the name that the address has, {@code {host}} for its
 *     first part, {@code {address}} for the address, which stands in for a name that is missing
 * @param dryRun only tells what would become of each
 */
public record AddCandidates(
        @NotNull(message = Rules.GIVEN) @Size(min = 1, max = 200, message = "must be 1 to 200 ids")
                Set<@NotNull(message = Rules.GIVEN) UUID> ids,
        @NotNull(message = Rules.GIVEN)
                @Pattern(regexp = Rules.LOGIN, message = Rules.LOGIN_MESSAGE)
                String username,
        @Size(max = Rules.MOST_TAGS, message = Rules.TAGS_MESSAGE)
                @Nullable
                        List<
                                @NotNull(message = Rules.GIVEN)
                                @Pattern(regexp = Rules.TAG, message = Rules.TAG_MESSAGE) String>
                        tags,
        @NotNull(message = Rules.GIVEN) @Valid NewCredential credential,
        @Size(min = 1, max = Rules.LONGEST_NAME, message = Rules.NAME_MESSAGE)
                @Pattern(regexp = Rules.NAME, message = Rules.NAME_MESSAGE)
                @Nullable String namePattern,
        @Nullable Boolean dryRun) {

    boolean onlyTells() {
        return Boolean.TRUE.equals(dryRun);
    }

    NewMachine machine(CandidateView candidate, String name) {
        return NewMachine.plain(
                name, candidate.host(), candidate.port(), username, tags, credential);
    }
}
