package io.sysup.inventory.hostkey;

import io.sysup.inventory.timeline.Actor;
import java.util.Objects;

/**
 * Who decides about host keys, and by what right.
 *
 * @param because end of the sentence on the timeline; may be empty
 */
record Decider(Actor actor, Origin origin, String because) {

    static Decider person(Actor actor) {
        return new Decider(actor, Origin.PERSON, "");
    }

    static Decider importing(Actor actor) {
        return new Decider(actor, Origin.IMPORT, ", as known_hosts has it");
    }

    static Decider signer(String name) {
        return new Decider(system(signerVoice(name)), Origin.SIGNER, "");
    }

    static String signerVoice(String name) {
        return "signer:" + name;
    }

    /** The policy speaks for the administrator who set it. */
    static Decider policy(HostKeyPolicy policy) {
        String by = Objects.requireNonNullElse(policy.createdBy(), "the system");
        return new Decider(
                system("policy:" + policy.name()),
                Origin.POLICY,
                ", by the policy " + policy.name() + " of " + by);
    }

    /**
     * @param trusted fingerprint of the approved key behind which the machine told
     */
    static Decider learned(Fingerprint trusted) {
        return new Decider(
                system("learned:" + trusted.openSsh()),
                Origin.LEARNED,
                ", as the machine told behind its key " + trusted.openSsh());
    }

    private static Actor system(String id) {
        return new Actor("system", id);
    }
}
