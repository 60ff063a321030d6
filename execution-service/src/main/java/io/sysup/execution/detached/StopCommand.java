package io.sysup.execution.detached;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Rights;
import io.sysup.execution.shell.ScriptText;
import java.util.List;

/** Ends a detached run; see {@link StopAnswer}. */
public final class StopCommand {
    private static final String SCRIPT = ScriptText.read("runs", "detached-stop");

    private StopCommand() {}

    public static String script() {
        return SCRIPT;
    }

    /**
     * @param byForce also when packages are in between
     */
    public static Command of(String run, boolean byForce) {
        return new Command(
                "detached-stop", SCRIPT, List.of(run, byForce ? "yes" : "no"), Rights.ROOT);
    }
}
