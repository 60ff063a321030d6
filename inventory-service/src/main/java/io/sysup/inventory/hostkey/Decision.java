package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineChanged;

/** What a person says of a host key. */
enum Decision {
    APPROVE(HostKeyVerdict.APPROVED, MachineChanged.HOST_KEY_APPROVED),
    REJECT(HostKeyVerdict.REJECTED, MachineChanged.HOST_KEY_REJECTED);

    private final String status;
    private final String change;

    Decision(String status, String change) {
        this.status = status;
        this.change = change;
    }

    String status() {
        return status;
    }

    /** Word of the event, also the type on the timeline. */
    String change() {
        return change;
    }
}
