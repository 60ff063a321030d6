package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import java.util.Set;

/**
 * Which failures may be gone a little later. A login or a host key that was refused never is:
 * trying again locks accounts.
 */
final class Retries {
    private static final Set<ErrorKind> PASSING =
            Set.of(
                    ErrorKind.SSH_UNREACHABLE,
                    ErrorKind.SSH_TIMEOUT,
                    ErrorKind.SSH_CONNECTION_LOST,
                    ErrorKind.SSH_NOLOGIN,
                    ErrorKind.SSH_HUNG_UP,
                    ErrorKind.JUMP_UNREACHABLE,
                    ErrorKind.APT_LOCK_BUSY,
                    ErrorKind.APT_REPOSITORY_UNREACHABLE,
                    ErrorKind.UNAVAILABLE);

    private Retries() {}

    /**
     * @param nothingDone it is certain that what was begun on the machine changed nothing
     */
    static boolean worthwhile(ErrorKind kind, boolean nothingDone) {
        return PASSING.contains(kind) || (nothingDone && kind.equals(ErrorKind.INTERRUPTED));
    }
}
