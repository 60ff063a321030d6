package io.sysup.inventory.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How reaching the machine went.
 *
 * @param lastSeenAt when it last answered
 * @param lastCheckedAt when somebody last tried
 */
public record Contacts(
        @Nullable Contact latest, @Nullable Instant lastSeenAt, @Nullable Instant lastCheckedAt) {
    static final Contacts NONE = new Contacts(null, null, null);

    Contacts tried(Contact contact) {
        Instant at = contact.mark().at();
        boolean answered = Boolean.TRUE.equals(contact.answered());
        return new Contacts(
                Report.newer(latest, contact),
                answered ? later(lastSeenAt, at) : lastSeenAt,
                later(lastCheckedAt, at));
    }

    /** Somebody learned or decided something without trying to reach the machine. */
    Contacts told(Contact contact) {
        return new Contacts(Report.newer(latest, contact), lastSeenAt, lastCheckedAt);
    }

    @Nullable Trouble trouble() {
        return latest == null ? null : latest.trouble();
    }

    /** The trouble is over, and whether the machine answered stays what it was. */
    Contacts settled(Instant at, UUID source) {
        if (latest == null) {
            return this;
        }
        // Another service's clock may be ahead; what is settled must not come back by that.
        Instant known = latest.mark().at();
        Mark mark = new Mark(at.isAfter(known) ? at : known.plusMillis(1), 0, source);
        return told(new Contact(mark, latest.answered(), null));
    }

    private static Instant later(@Nullable Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }
}
