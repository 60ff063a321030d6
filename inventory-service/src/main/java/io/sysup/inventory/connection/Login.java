package io.sysup.inventory.connection;

import io.sysup.contracts.machine.MachineConnection;
import io.sysup.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What comes of a wish: either the login or why there is none. */
public record Login(@Nullable MachineConnection connection, @Nullable Problem refusal) {
    static Login of(MachineConnection connection) {
        return new Login(connection, null);
    }

    static Login refused(Problem problem) {
        return new Login(null, problem);
    }

    /** Without the secrets of the connection. */
    @Override
    public String toString() {
        return connection == null ? "Login[" + refusal + "]" : "Login[" + connection + "]";
    }
}
