package io.sysup.execution.actions.reboot;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.ScriptCall;
import io.sysup.execution.actions.sections.ScriptRun;
import io.sysup.execution.actions.sections.TargetScript;
import io.sysup.execution.detached.LeaseGone;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.ShellException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a machine that was told to restart, each time over a new login, until it has started
 * anew and come to rest.
 */
final class RestartWatch {
    /** Services and containers come up for a while after SSH does. */
    private static final Duration REST = Duration.ofSeconds(90);

    private static final Duration LOOK_LIMIT = Duration.ofMinutes(1);

    private static final Set<ErrorKind> AWAY =
            Set.of(
                    ErrorKind.SSH_UNREACHABLE,
                    ErrorKind.SSH_TIMEOUT,
                    ErrorKind.SSH_CONNECTION_LOST,
                    ErrorKind.SSH_NOLOGIN,
                    ErrorKind.SSH_HUNG_UP,
                    ErrorKind.JUMP_UNREACHABLE,
                    ErrorKind.OUTPUT_UNPARSABLE,
                    ErrorKind.TIMEOUT);

    private final ActionContext context;
    private final BootState before;
    private final Duration limit;
    private final long began = System.nanoTime();
    private @Nullable BootState latest;
    private @Nullable Failure trouble;
    private long backAfter = -1;

    RestartWatch(ActionContext context, BootState before, Duration limit) {
        this.context = context;
        this.before = before;
        this.limit = limit;
    }

    /**
     * @param state of the new start; null when none was seen
     * @param trouble with the last look, when there was any
     */
    record Seen(@Nullable BootState state, @Nullable Failure trouble, long awaySeconds) {}

    Seen watch() {
        context.log(OutputStreamKind.SYSTEM, "waiting for the machine to start anew");
        boolean mayChange = true;
        while (mayChange && !isOver()) {
            mayChange = look();
        }
        return new Seen(latest, trouble, backAfter < 0 ? waited().toSeconds() : backAfter);
    }

    private boolean isOver() {
        if (latest == null) {
            return waited().compareTo(limit) > 0;
        }
        return latest.isAtRest(before) || waited().compareTo(REST.plusSeconds(backAfter)) > 0;
    }

    private Duration waited() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Returns whether another look may see something else. */
    private boolean look() {
        try {
            BootState now =
                    context.overAnotherLogin(RestartWatch::state).orElseThrow(LeaseGone::new);
            trouble = null;
            if (now.isAnotherStartThan(before)) {
                if (latest == null) {
                    backAfter = waited().toSeconds();
                    context.log(
                            OutputStreamKind.SYSTEM,
                            "it is back after " + backAfter + " s, with kernel " + now.kernel());
                }
                latest = now;
            }
            return true;
        } catch (ShellException e) {
            return mayPass(e.failure());
        } catch (OutputUnparsable e) {
            return mayPass(e.failure());
        }
    }

    private boolean mayPass(Failure failure) {
        if (!Optional.ofNullable(trouble).map(Failure::kind).equals(Optional.of(failure.kind()))) {
            context.log(OutputStreamKind.SYSTEM, failure.message());
        }
        trouble = failure;
        return AWAY.contains(failure.kind());
    }

    static BootState state(ActionContext context) {
        return BootState.of(
                new ScriptRun(context)
                        .run(
                                new ScriptCall(
                                        TargetScript.REBOOT_LOOK, List.of(), true, LOOK_LIMIT)));
    }
}
