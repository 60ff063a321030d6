package io.sysup.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionManifest;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.action.MutatingAction;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.detached.KeptRun;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.SudoMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionRunTest {
    private static final Failure FAILURE =
            Failure.of(ErrorKind.INTERRUPTED, "Cut off.", "Run it again.");
    private static final ActionResult RESULT =
            new ActionResult(Map.of(), Map.of(), null, List.of());

    private final List<String> calls = new ArrayList<>();
    private Probed probed = new Probed.Wanted(List.of("chosen"));
    private Acted<String> acted = new Acted.Ended<>(new ActionOutcome.Ok(RESULT));
    private Verdict verdict = new Verdict.Done(RESULT);
    private boolean cancelled;

    @Test
    void whatIsWantedIsDone() {
        assertThat(run(null)).isInstanceOf(ActionOutcome.Ok.class);
        assertThat(calls).containsExactly("probe", "act [chosen]");
    }

    @Test
    void whatIsDecidedByLookingIsNotDone() {
        probed = new Probed.Decided(new ActionOutcome.Failed(Optional.empty(), FAILURE));

        assertThat(run(null)).isInstanceOf(ActionOutcome.Failed.class);
        assertThat(calls).containsExactly("probe");
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotBegun() {
        cancelled = true;

        assertThat(run(null)).isInstanceOf(ActionOutcome.Cancelled.class);
        assertThat(calls).containsExactly("probe");
    }

    @Test
    void whatWasBegunIsFollowedWithItsOwnArgumentsEvenWhenItIsToBeCancelled() {
        cancelled = true;

        assertThat(run(new RemoteHandle("n", List.of("first"), 0, 1)))
                .isInstanceOf(ActionOutcome.Ok.class);
        assertThat(calls).containsExactly("act [first]");
    }

    @Test
    void whatWasCutOffIsVerified() {
        acted = new Acted.CutOff<>("half");
        assertThat(run(null)).isInstanceOf(ActionOutcome.Ok.class);
        assertThat(calls).containsExactly("probe", "act [chosen]", "verify half");

        verdict = new Verdict.SafeToRetry(Optional.of(RESULT), FAILURE);
        assertThat(run(null)).isEqualTo(new ActionOutcome.NotDone(Optional.of(RESULT), FAILURE));

        verdict = new Verdict.HalfDone(Optional.of(RESULT), FAILURE);
        assertThat(run(null)).isEqualTo(new ActionOutcome.Failed(Optional.of(RESULT), FAILURE));
    }

    private ActionOutcome run(RemoteHandle begun) {
        calls.clear();
        var context =
                new ActionContext(
                        Map.of(),
                        false,
                        Duration.ofMinutes(1),
                        new NoShell(),
                        (stream, line) -> {},
                        () -> cancelled,
                        new KeptRun(Optional.ofNullable(begun)));
        return new ActionRun(context).of(new Scripted());
    }

    private final class Scripted implements MutatingAction<String> {
        @Override
        public ActionManifest manifest() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Probed probe(ActionContext context) {
            calls.add("probe");
            return probed;
        }

        @Override
        public Acted<String> act(ActionContext context, List<String> arguments) {
            calls.add("act " + arguments);
            return acted;
        }

        @Override
        public Verdict verify(ActionContext context, String said) {
            calls.add("verify " + said);
            return verdict;
        }
    }

    private static final class NoShell implements Shell {
        @Override
        public int run(Command command, Duration limit, LineSink sink) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SudoMode sudo() {
            return SudoMode.NONE;
        }

        @Override
        public void abort() {}

        @Override
        public void close() {}
    }
}
