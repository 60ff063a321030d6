package io.sysup.hermes.client;

/**
 * The first administrator was made. Whoever observes this shows the token to the person who started
 * the product: it exists nowhere else.
 */
public record FirstAdminToken(String token) {
    @Override
    public String toString() {
        return "FirstAdminToken[redacted]";
    }
}
