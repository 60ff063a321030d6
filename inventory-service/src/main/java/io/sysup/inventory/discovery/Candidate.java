package io.sysup.inventory.discovery;

import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * A candidate that is to become a machine.
 *
 * @param sameEndpoint the known machine has the address and port, not only the key
 */
record Candidate(CandidateView view, boolean sameEndpoint, @Nullable String publicKey) {
    static Candidate of(Row row) {
        return new Candidate(
                CandidateView.of(row),
                Columns.flag(row, "known_endpoint"),
                row.getString("host_key"));
    }

    String endpoint() {
        String host = view.host();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + view.port();
    }

    /** Null when it showed no key. */
    @Nullable HostKeySighting sighting() {
        String type = view.keyType();
        String fingerprint = view.fingerprint();
        return type == null || fingerprint == null || publicKey == null
                ? null
                : new HostKeySighting(
                        view.host(),
                        view.port(),
                        type,
                        fingerprint,
                        publicKey,
                        null,
                        null,
                        view.host());
    }
}
