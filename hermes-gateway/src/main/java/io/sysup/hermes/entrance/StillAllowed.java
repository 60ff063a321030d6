package io.sysup.hermes.entrance;

import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.client.KnownClients;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks again for callers of long streams, who were let in a while ago. */
@Singleton
public class StillAllowed {
    private final KnownClients clients;
    private final PersonEntrance people;
    private final InstantSource clock;

    StillAllowed(KnownClients clients, PersonEntrance people, InstantSource clock) {
        this.clients = clients;
        this.people = people;
        this.clock = clock;
    }

    /** While the database is away nobody is thrown out: the next question is soon. */
    public boolean test(SecurityIdentity caller) {
        String subject = caller.getPrincipal().getName();
        return subject.startsWith(ApiClient.SUBJECT_PREFIX)
                ? isClient(subject, Identities.tokenMarkOf(caller))
                : isPerson(caller);
    }

    private boolean isPerson(SecurityIdentity caller) {
        try {
            return people.isStillIn(caller);
        } catch (RuntimeException e) {
            return true;
        }
    }

    private boolean isClient(String subject, @Nullable String tokenMark) {
        UUID id = UUID.fromString(subject.substring(ApiClient.SUBJECT_PREFIX.length()));
        return clients.byId(id)
                .map(found ->
                        found.filter(client -> client.tokenMark().equals(tokenMark))
                                .filter(client -> client.usableAt(clock.instant()))
                                .isPresent())
                .onFailure()
                .recoverWithItem(true)
                .await()
                .indefinitely();
    }
}
