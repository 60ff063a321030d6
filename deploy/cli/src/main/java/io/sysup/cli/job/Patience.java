package io.sysup.cli.job;

import io.sysup.cli.failure.ExitCode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.output.Output;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;

/** Bears with a server that is away for a while, such as during a restart, while jobs go on. */
public final class Patience {

    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Waiter waiter;
    private final Output output;
    private Deadline end;
    private boolean told;

    public Patience(Waiter waiter, Output output) {
        this.waiter = waiter;
        this.output = output;
        this.end = Deadline.in(LONGEST_OUTAGE, waiter);
    }

    public void restored() {
        end = Deadline.in(LONGEST_OUTAGE, waiter);
        told = false;
    }

    /** Pauses if trying again makes sense, and passes the failure on if not. */
    public void bear(Failure failure) {
        boolean away =
                failure.exitCode() == ExitCode.UNREACHABLE || failure.kind().equals("unavailable");
        if (!away || end.passed()) {
            throw failure;
        }
        if (!told) {
            output.warning(failure.message() + "; trying again");
            told = true;
        }
        waiter.pause(BETWEEN_ATTEMPTS);
    }
}
