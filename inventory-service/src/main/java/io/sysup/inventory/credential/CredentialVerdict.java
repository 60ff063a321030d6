package io.sysup.inventory.credential;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobChanged;
import io.sysup.inventory.state.Trouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a job says about the credential of its machine.
 *
 * @param errorKind why it does not do; null when it does
 * @param ofSudoToo whether sudo was tried as it is registered, and not the login alone
 */
record CredentialVerdict(@Nullable String errorKind, boolean ofSudoToo) {
    /** What is there to try the credential. */
    private static final Set<String> TESTS = Set.of("credential.test", "host.check");

    private static final Set<String> USELESS =
            Set.of(ErrorKind.SUDO_PASSWORD_WRONG.word(), ErrorKind.SECRET_UNREADABLE.word());

    /** Of another job these may mean no more than that it wanted more than was registered. */
    private static final Set<String> USELESS_TO_A_TEST =
            Set.of(ErrorKind.SUDO_PASSWORD_REQUIRED.word(), ErrorKind.SUDO_NOT_PERMITTED.word());

    /** Null when it says nothing. */
    static @Nullable CredentialVerdict of(JobChanged job) {
        boolean test = TESTS.contains(job.action());
        Failure failure = job.error();
        if (job.state().equals("ok") || job.state().equals("warning")) {
            return new CredentialVerdict(null, test);
        }
        return failure != null && useless(failure.kind(), test)
                ? new CredentialVerdict(failure.kind().word(), test)
                : null;
    }

    private static boolean useless(ErrorKind kind, boolean test) {
        return Trouble.aboutLogin(kind)
                || USELESS.contains(kind.word())
                || (test && USELESS_TO_A_TEST.contains(kind.word()));
    }

    String status() {
        return errorKind == null ? "ok" : "error";
    }
}
