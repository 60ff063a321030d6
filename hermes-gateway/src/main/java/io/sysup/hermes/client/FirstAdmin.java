package io.sysup.hermes.client;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A new installation gets an administrator, so that somebody can come in. */
@Singleton
public class FirstAdmin {
    private final Clients clients;
    private final Event<FirstAdminToken> made;

    FirstAdmin(Clients clients, Event<FirstAdminToken> made) {
        this.clients = clients;
        this.made = made;
    }

    void onStart(@Observes StartupEvent event) {
        ensure();
    }

    void ensure() {
        clients.createFirstAdmin().ifPresent(token -> made.fire(new FirstAdminToken(token.text())));
    }
}
