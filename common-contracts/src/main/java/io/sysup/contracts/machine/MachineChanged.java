package io.sysup.contracts.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a machine's registration.
 *
 * @param change one of the constants here; open vocabulary
 * @param detail e.g. the fingerprint of a host key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MachineChanged(
        UUID machineId,
        String machine,
        String change,
        int version,
        @Nullable String actorId,
        @Nullable String detail) {
    public static final String REGISTERED = "registered";
    public static final String UPDATED = "updated";
    public static final String REMOVED = "removed";
    public static final String RESTORED = "restored";
    public static final String CREDENTIAL_CHANGED = "credential_changed";
    public static final String HOST_KEY_SEEN = "host_key_seen";
    public static final String HOST_KEY_APPROVED = "host_key_approved";
    public static final String HOST_KEY_REJECTED = "host_key_rejected";
    public static final String HOST_KEY_CHANGED = "host_key_changed";
    public static final String MESSAGES_ACKNOWLEDGED = "messages_acknowledged";
}
