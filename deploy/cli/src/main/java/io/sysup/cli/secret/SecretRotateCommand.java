package io.sysup.cli.secret;

import io.sysup.cli.failure.Failure;
import io.sysup.cli.invocation.Invocation;
import io.sysup.cli.job.Patience;
import io.sysup.cli.output.Output;
import io.sysup.cli.secret.Secrets.Protection;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.TimeSpan;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rotate",
        description = {
            "Seal all stored credentials with another key, while everything goes on.",
            "A keyset of the server's own gets a new key; from any other one its primary key is taken.",
            "It stops neither with this command nor with the server; `secret status` tells how far it is."
        })
final class SecretRotateCommand implements Runnable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Mixin private final Invocation invocation;

    @Option(names = "--wait", description = "Wait until it is over.")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            defaultValue = "30m",
            description = "Wait no longer than this (${DEFAULT-VALUE}).")
    private Duration timeout = Duration.ofMinutes(30);

    SecretRotateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void run() {
        Secrets secrets = new Secrets(invocation.api());
        Output output = invocation.output();
        Protection protection = secrets.rotate();
        if (wait) {
            protection = over(secrets, protection, output);
        }
        String progress = protection.rotation().progress();
        if (wait && !protection.rotation().over()) {
            throw Failure.failed(
                    "timeout",
                    "the rotation is not over: " + progress,
                    "it goes on by itself; `sysup secret status` tells how far it is");
        }
        output.answer(protection.json(), () -> output.line(progress));
    }

    /** One that waits for credentials to be stored again is as far as it gets by itself. */
    private Protection over(Secrets secrets, Protection begun, Output output) {
        Waiter waiter = invocation.environment().waiter();
        Patience patience = new Patience(waiter, output);
        Deadline deadline = Deadline.in(timeout, waiter);
        Protection protection = begun;
        while (!protection.rotation().over()
                && protection.rotation().unreadable() == 0
                && !deadline.passed()) {
            waiter.pause(deadline.remaining(BETWEEN_LOOKS));
            try {
                protection = secrets.get();
                patience.restored();
            } catch (Failure failure) {
                patience.bear(failure);
            }
        }
        return protection;
    }
}
