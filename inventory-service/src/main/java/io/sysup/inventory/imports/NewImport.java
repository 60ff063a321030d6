package io.sysup.inventory.imports;

import io.sysup.inventory.credential.NewCredential;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of machines to register.
 *
 * @param content text of the list
 * @param defaults for what a machine of the list does not say; its tags are added to all
 * @param credential of all of them; without one they are registered and get theirs later
 * @param dryRun only tells what would become of each
 * @param skipWrong registers the others where some cannot be; otherwise none is registered then
 */
public record NewImport(
        @NotNull(message = "must be given") ListFormat format,
        @NotNull(message = "must be given")
                @Size(max = NewImport.LONGEST, message = "must have at most 5000000 characters")
                String content,
        @Nullable Defaults defaults,
        @Valid @Nullable NewCredential credential,
        boolean dryRun,
        boolean skipWrong) {
    static final int LONGEST = 5_000_000;

    /** What a machine of the list gets that does not say it itself. */
    public record Defaults(
            @Nullable Integer port,
            @Nullable String username,
            @Nullable String kind,
            @Nullable List<String> tags,
            @Nullable String jump) {
        static final Defaults NONE = new Defaults(null, null, null, null, null);

        List<String> tagsOrNone() {
            return tags == null ? List.of() : tags;
        }
    }

    Defaults defaultsOrNone() {
        return defaults == null ? Defaults.NONE : defaults;
    }
}
