package io.sysup.hermes.testing;

import io.sysup.hermes.client.FirstAdminToken;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes the first token as the launcher of the single process does. */
@Singleton
public class FirstToken {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    void take(@Observes FirstAdminToken made) {
        seen.add(made.token());
    }

    public List<String> seen() {
        return List.copyOf(seen);
    }

    public String text() {
        return seen.getFirst();
    }
}
