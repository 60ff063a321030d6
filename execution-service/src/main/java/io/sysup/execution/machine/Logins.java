package io.sysup.execution.machine;

import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.machine.InventoryClient.Login;
import io.sysup.execution.machine.InventoryClient.Wish;
import io.sysup.kit.db.GroupCommit;
import io.sysup.kit.problem.ProblemException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Logins of machines; those that are wanted at the same moment are asked for in one call. */
final class Logins {
    private static final int AT_ONCE = 256;
    private static final int CALLS_AT_ONCE = 2;

    private final GroupCommit<Wish, Login> calls;

    /**
     * @param call answers each wish, at its place of the list
     */
    Logins(Function<List<Wish>, List<Login>> call) {
        this.calls = new GroupCommit<>(wishes -> answers(call, wishes), AT_ONCE, CALLS_AT_ONCE);
    }

    /** The login; the read is noted in the audit trail together with its purpose. */
    MachineConnection login(UUID machineId, UUID jobId, String action) {
        Login login = calls.bring(new Wish(machineId, jobId, action));
        if (login.connection() == null) {
            throw new ProblemException(Objects.requireNonNull(login.refusal()));
        }
        return login.connection();
    }

    /**
     * A call that fails has failed for all: asking for each alone would take as many times as long.
     */
    private static List<Login> answers(Function<List<Wish>, List<Login>> call, List<Wish> wishes) {
        try {
            List<Login> logins = call.apply(wishes);
            if (logins.size() == wishes.size()) {
                return logins;
            }
            throw ProblemException.unavailable(
                    "The inventory gave %d logins for %d machines."
                            .formatted(logins.size(), wishes.size()),
                    "Try again in a moment.");
        } catch (ProblemException e) {
            return Collections.nCopies(wishes.size(), new Login(null, e.problem()));
        }
    }
}
