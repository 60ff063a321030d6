package io.sysup.kit.security;

import java.security.Key;
import java.util.Optional;

/** By what the parts of the product believe each other. */
sealed interface Trust permits SharedSecret, ServiceAccounts {
    /** What signs identities of this process at the moment. */
    Proof own();

    /** What must have signed the identity in a header; empty when its sender is nobody of ours. */
    Optional<Sent> sent(String header);

    /** Whether {@link #sent} answers at once, without asking anybody. */
    boolean isAtHand(String header);

    /**
     * What an identity is signed with.
     *
     * @param prefix stands before it in the header
     */
    record Proof(String prefix, Key key) {
        @Override
        public String toString() {
            return "Proof[redacted]";
        }
    }

    /**
     * An identity whose sender is known.
     *
     * @param speaksForCallers whether the sender may say on whose behalf it calls
     */
    record Sent(String identity, Key key, boolean speaksForCallers) {
        @Override
        public String toString() {
            return "Sent[redacted]";
        }
    }
}
