package io.sysup.hermes.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The provider's word for a person.
 *
 * @param tokens with which it is asked again
 * @param until how long the word holds when it cannot be asked again
 */
public record Granted(Person person, Tokens tokens, Instant until) {

    /**
     * Secrets of one sign-in.
     *
     * @param refresh absent when the provider cannot be asked again
     * @param id tells the provider at sign-out who goes
     */
    public record Tokens(@Nullable String refresh, @Nullable String id) {
        @Override
        public String toString() {
            return "Tokens[redacted]";
        }
    }
}
