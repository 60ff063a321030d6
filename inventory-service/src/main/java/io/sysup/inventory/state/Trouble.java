package io.sysup.inventory.state;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import java.time.Instant;
import java.util.Set;

/** An error that stands until the same feed reports success. */
public record Trouble(String kind, String message, Instant at) {
    private static final Set<String> OF_CONTACT =
            Set.of(
                    ErrorKind.SSH_UNREACHABLE.word(),
                    ErrorKind.SSH_TIMEOUT.word(),
                    ErrorKind.SSH_CONNECTION_LOST.word(),
                    ErrorKind.JUMP_UNREACHABLE.word(),
                    ErrorKind.JUMP_REFUSED.word(),
                    ErrorKind.AUTH_FAILED.word(),
                    ErrorKind.KEY_INVALID.word(),
                    ErrorKind.HOST_KEY_UNKNOWN.word(),
                    ErrorKind.HOST_KEY_CHANGED.word(),
                    ErrorKind.HOST_KEY_REJECTED.word());
    private static final Set<String> OF_LOGIN =
            Set.of(ErrorKind.AUTH_FAILED.word(), ErrorKind.KEY_INVALID.word());
    private static final String OF_HOST_KEY = "host_key_";

    static Trouble of(Failure failure, Instant at) {
        return new Trouble(failure.kind().word(), failure.message(), at);
    }

    /** About reaching the machine, whatever the job was for. */
    boolean aboutContact() {
        return OF_CONTACT.contains(kind);
    }

    boolean aboutHostKey() {
        return kind.startsWith(OF_HOST_KEY);
    }

    boolean aboutLogin() {
        return OF_LOGIN.contains(kind);
    }

    /** Whether the machine answered and refused the login. */
    public static boolean aboutLogin(ErrorKind kind) {
        return OF_LOGIN.contains(kind.word());
    }

    /** A key that waits for its first decision is a question to a person, not a fault. */
    boolean fault() {
        return !kind.equals(ErrorKind.HOST_KEY_UNKNOWN.word());
    }
}
