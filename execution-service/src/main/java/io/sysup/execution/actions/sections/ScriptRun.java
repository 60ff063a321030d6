package io.sysup.execution.actions.sections;

import io.sysup.execution.action.ActionContext;
import io.sysup.execution.detached.DetachedExit;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Rights;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Runs a script of ours on the machine of a job: lines go to the job's log, sections come back. */
public final class ScriptRun {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;

    private final ActionContext context;
    private final ReentrantLock oneStreamAtATime = new ReentrantLock();

    public ScriptRun(ActionContext context) {
        this.context = context;
    }

    public Sections run(ScriptCall call) {
        return run(call, call.root() ? Rights.ROOT : Rights.LOGIN);
    }

    /** As the login, with the sudo password as the input of the script. */
    public Sections runWithSudoPassword(ScriptCall call) {
        return run(call, Rights.LOGIN_WITH_SUDO_PASSWORD);
    }

    /** As root by the fixed command of the machine. */
    public Sections runFixed(ScriptCall call) {
        return run(call, Rights.ROOT_BY_FIXED_COMMAND);
    }

    private Sections run(ScriptCall call, Rights rights) {
        String nonce = nonce();
        SectionReader reader = new SectionReader(nonce);
        context.run(
                command(call.script(), nonce, call.arguments(), rights),
                call.limit(),
                (stream, line) -> accept(reader, stream, line));
        return reader.sections();
    }

    /**
     * Begins it so that it outlives the line and the worker; if an earlier worker began it, goes on
     * with that run and its arguments. As root.
     */
    public DetachedSections runDetached(ScriptCall call) {
        RemoteHandle handle = context.begun().orElseGet(() -> context.begin(call.arguments()));
        SectionReader reader = new SectionReader(handle.nonce());
        int exit =
                context.runDetached(
                        command(call.script(), handle.nonce(), handle.arguments(), Rights.ROOT),
                        (stream, line) -> accept(reader, stream, line));
        return new DetachedSections(reader.sections(), exit == DetachedExit.CUT_OFF);
    }

    private static Command command(
            TargetScript script, String nonce, List<String> given, Rights rights) {
        List<String> arguments = new ArrayList<>(List.of(nonce));
        arguments.addAll(given);
        return new Command(script.word(), script.text(), arguments, rights);
    }

    private void accept(SectionReader reader, OutputStreamKind stream, String line) {
        oneStreamAtATime.lock();
        try {
            Optional<String> shown =
                    stream == OutputStreamKind.STDOUT ? reader.stdout(line) : reader.stderr(line);
            shown.ifPresent(text -> context.log(stream, text));
        } finally {
            oneStreamAtATime.unlock();
        }
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
