package io.sysup.hermes.grant;

import io.sysup.contracts.access.Right;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A wish for a grant. */
public record NewGrant(
        @NotNull(message = NewGrant.WHO)
                @Pattern(
                        regexp = "role:viewer|user:.+|group:.+|client:[0-9a-fA-F-]{36}",
                        message = NewGrant.WHO)
                @Size(max = 300, message = "must have at most 300 characters")
                String who,
        @NotNull(message = NewGrant.MAY)
                @Pattern(regexp = "edit|run:low|run:medium|run:high", message = NewGrant.MAY)
                String may,
        @NotBlank(message = "must be a selector")
                @Size(max = 300, message = "must have at most 300 characters")
                String on,
        @Size(max = 300, message = "must have at most 300 characters") @Nullable String note,
        @Future(message = "must be in the future") @Nullable Instant endsAt) {
    private static final String WHO = "must be user:…, group:…, client:<id> or role:viewer";
    private static final String MAY = "must be edit, run:low, run:medium or run:high";

    Right right() {
        return Right.of(may);
    }
}
