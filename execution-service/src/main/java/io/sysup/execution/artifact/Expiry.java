package io.sysup.execution.artifact;

import io.sysup.execution.setting.Terms;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When an artifact may go, as its class and the settings say now. */
record Expiry(Terms terms) {
    @Nullable Instant of(Row row) {
        if (Columns.flag(row, "pinned")) {
            return null;
        }
        String policy = row.getString("retention_policy");
        return Arrays.stream(ArtifactClass.values())
                .filter(one -> one.word().equals(policy))
                .findFirst()
                .map(one ->
                        terms.known(one.term())
                                .map(Columns.instant(row, "created_at")::plus)
                                .orElse(null))
                .orElseGet(() -> Columns.instantOrNull(row, "expires_at"));
    }
}
