package io.sysup.execution.detached;

import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Rights;
import io.sysup.execution.shell.ScriptText;
import java.util.List;
import java.util.UUID;

/** Ends the detached run of a job; see {@link StopAnswer}. */
public final class StopCommand {
    private static final String SCRIPT = ScriptText.read("detached-stop");

    private StopCommand() {}

    /**
     * @param byForce also when packages are in between
     */
    public static Command of(UUID job, boolean byForce) {
        return new Command(
                "detached-stop",
                SCRIPT,
                List.of(job.toString(), byForce ? "yes" : "no"),
                Rights.ROOT);
    }
}
