package io.sysup.execution.machine;

import io.sysup.contracts.machine.HostCertificateSeen;
import io.sysup.contracts.machine.HostKeyAnnouncement;
import io.sysup.contracts.machine.HostKeySighting;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineSelection;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The inventory's answers at the moment of use; an inventory that is away is a problem like any
 * other.
 */
@ApplicationScoped
public class Machines {
    private static final int FACTS_PAGE = 1_000;

    private final InventoryClient inventory;
    private final Logins logins;

    public Machines(@RestClient InventoryClient inventory) {
        this.inventory = inventory;
        this.logins = new Logins(wishes -> answered(() -> inventory.connections(wishes)));
    }

    /** The login of a machine; the read is noted in the audit trail together with its purpose. */
    public MachineConnection connection(UUID machineId, UUID jobId, String action) {
        return logins.login(machineId, jobId, action);
    }

    public HostKeyVerdict sighted(UUID machineId, HostKeySighting sighting) {
        return answered(() -> inventory.sighted(machineId, sighting));
    }

    public void announced(UUID machineId, HostKeyAnnouncement announcement) {
        answered(() -> {
            inventory.announced(machineId, announcement);
            return announcement;
        });
    }

    public void certified(UUID machineId, HostCertificateSeen certificate) {
        answered(() -> {
            inventory.certified(machineId, certificate);
            return certificate;
        });
    }

    public SelectedMachines select(MachineSelection selection) {
        return answered(() -> inventory.select(selection));
    }

    /** Which machines a question is about, also those on which no job may start. */
    public List<UUID> meant(String selector) {
        return answered(() -> inventory.meant(new MachineSelection(selector, null)));
    }

    /** The parameters that settings give an action on a machine. */
    public Map<String, Object> defaults(UUID machineId, String action) {
        return answered(() -> inventory.defaults(machineId, action));
    }

    /** What is known of all machines, or of those of a selector: a call for each thousand. */
    public List<MachineFacts> facts(@Nullable String selector) {
        List<MachineFacts> all = new ArrayList<>();
        List<MachineFacts> page;
        do {
            UUID after = all.isEmpty() ? null : all.getLast().id();
            page =
                    answered(() ->
                            inventory.facts(new MachineFacts.Wish(selector, after, FACTS_PAGE)));
            all.addAll(page);
        } while (page.size() == FACTS_PAGE);
        return all;
    }

    public MachineFacts facts(UUID machineId) {
        return answered(() -> inventory.facts(machineId));
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The inventory cannot be reached.", "Try again in a moment.");
        }
    }
}
