package io.sysup.hermes.push;

import jakarta.inject.Singleton;

/** Tells open consoles of what does not come over the bus. What changed they read by REST. */
@Singleton
public class Consoles {
    private final Subscribers subscribers;

    Consoles(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    public void diagnosisChanged() {
        subscribers.send(new PushEvent("diagnosis", null, "{}"));
    }
}
