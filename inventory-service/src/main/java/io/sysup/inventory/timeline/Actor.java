package io.sysup.inventory.timeline;

import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.contracts.job.Requester;
import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param type {@code user}, {@code system}, {@code schedule} or {@code hermes}
 * @param id OIDC subject, {@code client:<id>}, {@code schedule:<id>} or {@code system:<service>}
 */
public record Actor(String type, @Nullable String id) {
    public static final Actor INVENTORY = new Actor("system", "system:inventory");

    private static final String PERSON = "user:";
    private static final String SERVICE = "service:";

    public static Actor of(SecurityIdentity identity) {
        return ofSubject(identity.getPrincipal().getName());
    }

    static Actor ofSubject(String subject) {
        if (subject.startsWith(SERVICE)) {
            return new Actor("system", "system:" + subject.substring(SERVICE.length()));
        }
        if (subject.startsWith(PERSON)) {
            return new Actor("user", subject.substring(PERSON.length()));
        }
        return new Actor("user", subject);
    }

    public static Actor of(Requester requester) {
        return switch (requester.type()) {
            case "user", "system", "schedule", "hermes" ->
                    new Actor(requester.type(), requester.id());
            default -> new Actor("system", requester.id());
        };
    }
}
