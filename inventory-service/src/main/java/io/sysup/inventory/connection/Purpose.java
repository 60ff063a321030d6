package io.sysup.inventory.connection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a credential is read; goes onto the timeline. */
public record Purpose(@Nullable UUID jobId, @Nullable String action) {
    static final Purpose UNSAID = new Purpose(null, null);

    /** Of the machines that this one is reached through. */
    Purpose onTheWayTo(String machine) {
        String use = action == null ? "a connection" : action;
        return new Purpose(jobId, use + " on " + machine + ", which is reached through here");
    }
}
