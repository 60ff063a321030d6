package io.sysup.hermes.person;

import io.sysup.hermes.oidc.Person;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is signed in.
 *
 * @param sealed the provider's tokens, readable with the cookie only
 * @param checkAt when the provider is asked again
 */
public record PersonSession(
        UUID id, Person person, String sealed, Instant checkAt, Instant expiresAt) {

    boolean isDueAt(Instant now) {
        return !now.isBefore(checkAt);
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "PersonSession[" + id + " of " + person.subject() + "]";
    }
}
