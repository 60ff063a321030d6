package io.sysup.hermes.grant;

import io.sysup.contracts.access.Grant;
import io.sysup.contracts.access.Right;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it is written down.
 *
 * @param who {@code user:…}, {@code client:…}, {@code group:…} or {@code role:viewer}
 * @param on selector of the machines
 * @param endsAt until when it counts; for good when absent
 */
public record GrantView(
        UUID id,
        String who,
        Right may,
        String on,
        @Nullable String note,
        @Nullable Instant endsAt,
        Instant createdAt,
        @Nullable String createdBy) {

    boolean countsAt(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    Grant grant() {
        return new Grant(may, on);
    }
}
