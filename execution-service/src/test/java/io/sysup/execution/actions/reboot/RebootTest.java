package io.sysup.execution.actions.reboot;

import static io.sysup.execution.actions.reboot.RebootedMachine.BACK;
import static io.sysup.execution.actions.reboot.RebootedMachine.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.host.RebootResult;
import io.sysup.execution.action.Acted;
import io.sysup.execution.action.ActionContext;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Probed;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.detached.DetachedExit;
import io.sysup.execution.detached.LeaseGone;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.detached.RunKeeper;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import io.sysup.execution.shell.SudoMode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RebootTest {
    private static final List<String> FREE = List.of("@@n begin guard", "@@n end guard 0");
    private static final List<String> TOLD = List.of("@@n begin restart", "@@n end restart 0");

    private final Reboot reboot = new Reboot();
    private final Host host = new Host();

    @Test
    void aMachineThatIsAwayForAWhileAndComesBackIsProved() {
        host.says(text(WAITING), FREE, TOLD);
        host.logins.add(() -> away(ErrorKind.SSH_CONNECTION_LOST));
        host.logins.add(() -> away(ErrorKind.SSH_UNREACHABLE));
        host.logins.add(() -> away(ErrorKind.SSH_NOLOGIN));
        host.logins.add(() -> host.login(text(BACK)));

        ActionOutcome outcome = act(Map.of());

        RebootResult result = (RebootResult) ((ActionOutcome.Ok) outcome).result().payload();
        assertThat(result.restarted()).isTrue();
        assertThat(result.kernel()).isEqualTo("6.1.0-40-amd64");
    }

    @Test
    void theMachineOfBeforeIsNotTakenForTheOneAfterAndRestIsWaitedFor() {
        host.says(text(WAITING), FREE, TOLD);
        host.logins.add(() -> host.login(text(WAITING)));
        host.logins.add(() -> host.login(text(BACK.running("starting", List.of(), List.of()))));
        host.logins.add(() -> host.login(text(BACK)));

        assertThat(act(Map.of())).isInstanceOf(ActionOutcome.Ok.class);
        assertThat(host.logins).isEmpty();
    }

    @Test
    void aHostKeyThatChangedIsNotWaitedFor() {
        host.says(text(WAITING), FREE, TOLD);
        host.logins.add(() -> away(ErrorKind.HOST_KEY_CHANGED));

        ActionOutcome outcome = act(Map.of());

        var failure = ((ActionOutcome.Failed) outcome).failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.REBOOT_UNVERIFIED);
        assertThat(failure.lines()).contains("host_key_changed");
    }

    @Test
    void aJobThatIsAnotherWorkersIsLeftToIt() {
        host.says(text(WAITING), FREE, TOLD);

        assertThatThrownBy(() -> act(Map.of())).isInstanceOf(LeaseGone.class);
    }

    @Test
    void aMachineInUseIsNotRestarted() {
        List<String> held =
                List.of(
                        "@@n begin guard",
                        "held users alice pts/0",
                        "held packages dpkg 4711",
                        "@@n end guard 1");
        host.says(text(WAITING), held, List.of());

        Probed probed = reboot.probe(context(Map.of(), false));

        var failed = (ActionOutcome.Failed) ((Probed.Decided) probed).outcome();
        assertThat(failed.failure().kind()).isEqualTo(ErrorKind.MACHINE_IN_USE);
        assertThat(failed.failure().message()).contains("users alice pts/0, packages dpkg 4711");
    }

    @Test
    void whereNothingWaitsOnlyIfNeededDoesNothing() {
        host.says(text(BACK), FREE, List.of());

        Probed probed = reboot.probe(context(Map.of("onlyIfNeeded", true), false));

        var ok = (ActionOutcome.Ok) ((Probed.Decided) probed).outcome();
        assertThat(((RebootResult) ok.result().payload()).restarted()).isFalse();
    }

    @Test
    void aDryRunLooksAndAWishGoesOnWithItsArguments() {
        host.says(text(WAITING), FREE, List.of());
        assertThat(reboot.probe(context(Map.of(), true))).isInstanceOf(Probed.Decided.class);

        host.says(text(WAITING), FREE, List.of());
        assertThat(reboot.probe(context(Map.of("despite", List.of("users")), false)))
                .isEqualTo(new Probed.Wanted(List.of("no", "users")));
    }

    @Test
    void aRunThatWasCutOffBeforeTheOrderMayBeTriedAgain() {
        host.exit = DetachedExit.CUT_OFF;
        host.says(text(WAITING), FREE, List.of());
        Acted<Sections> acted = reboot.act(context(Map.of(), false), List.of("no"));
        host.exit = 0;
        host.says(text(WAITING), List.of(), List.of());

        Verdict verdict =
                reboot.verify(context(Map.of(), false), ((Acted.CutOff<Sections>) acted).said());

        assertThat(verdict).isInstanceOf(Verdict.SafeToRetry.class);
    }

    private ActionOutcome act(Map<String, Object> params) {
        return ((Acted.Ended<Sections>) reboot.act(context(params, false), List.of("no")))
                .outcome();
    }

    private ActionContext context(Map<String, Object> params, boolean dryRun) {
        return new ActionContext(
                params, dryRun, Duration.ofMinutes(45), host, host, () -> false, host);
    }

    private static Shell away(ErrorKind kind) {
        throw ShellException.of(kind, "connect", "It is away.", null, null);
    }

    private static List<String> text(RebootedMachine machine) {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("boot", "units", "containers", "reboot")) {
            lines.add("@@n data " + name);
            lines.addAll(machine.sections().section(name).lines());
            lines.add("@@n end " + name + " 0");
        }
        return lines;
    }

    /** Answers each script with what was laid ready, whatever word marks its sections. */
    private static final class Host implements Shell, RunKeeper, LineSink {
        private final Deque<Supplier<Shell>> logins = new ArrayDeque<>();
        private List<String> said = List.of();
        private int exit;

        @SafeVarargs
        final void says(List<String>... parts) {
            List<String> all = new ArrayList<>();
            for (List<String> part : parts) {
                all.addAll(part);
            }
            said = all;
        }

        Shell login(List<String> lines) {
            Host other = new Host();
            other.said = lines;
            return other;
        }

        @Override
        public int run(Command command, Duration limit, LineSink sink) {
            String nonce = command.arguments().getFirst();
            show(sink, "@@run");
            said.forEach(line -> show(sink, line.replace("@@n ", "@@" + nonce + " ")));
            return exit;
        }

        private static void show(LineSink sink, String line) {
            sink.line(OutputStreamKind.STDOUT, line, line.length() + 1);
        }

        @Override
        public SudoMode sudo() {
            return SudoMode.NOPASSWD;
        }

        @Override
        public void abort() {}

        @Override
        public void close() {}

        @Override
        public void line(OutputStreamKind stream, String line) {}

        @Override
        public Optional<RemoteHandle> begun() {
            return Optional.of(new RemoteHandle("n", List.of("no"), 0, 1));
        }

        @Override
        public RemoteHandle begin(List<String> arguments) {
            return begun().orElseThrow();
        }

        @Override
        public String name() {
            return "run";
        }

        @Override
        public Command detached(Command command, long knownOut, long knownErr) {
            return command;
        }

        @Override
        public Optional<Shell> anotherLine() {
            return Optional.empty();
        }

        @Override
        public Optional<Shell> anotherLogin() {
            return Optional.ofNullable(logins.poll()).map(Supplier::get);
        }
    }
}
