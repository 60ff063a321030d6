package io.sysup.inventory.credential;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replaces the credential of a machine. */
@ApplicationScoped
public class CredentialChanges {
    private final InventoryDatabase database;
    private final InventoryMessages messages;
    private final Credentials credentials;
    private final States states;
    private final Timeline timeline;
    private final InstantSource clock;

    public CredentialChanges(
            InventoryDatabase database,
            InventoryMessages messages,
            Credentials credentials,
            States states,
            Timeline timeline,
            InstantSource clock) {
        this.database = database;
        this.messages = messages;
        this.credentials = credentials;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param version of the machine that the caller has seen; null when he does not care
     */
    void replace(UUID machineId, NewCredential wish, @Nullable Integer version, Actor actor) {
        credentials.check(wish, "");
        database.inTransaction(tx -> {
            KnownMachine machine = states.require(tx, machineId);
            Optional.ofNullable(version)
                    .filter(seen -> seen != machine.version())
                    .ifPresent(seen -> {
                        throw Versions.outdated("The machine " + machine.name());
                    });
            credentials.save(tx, machineId, wish);
            tell(tx, machine, wish, actor);
        });
    }

    private void tell(Tx tx, KnownMachine machine, NewCredential wish, Actor actor) {
        Instant now = clock.instant();
        int version =
                tx.query(CredentialSql.BUMP_MACHINE, machine.id(), now)
                        .getFirst()
                        .getInteger("row_version");
        String message = "Credential replaced (" + wish + ")";
        timeline.append(
                tx,
                Happening.of(machine.id(), machine.name(), "credential_changed", actor, message));
        messages.machineChanged(
                tx,
                new MachineChanged(
                        machine.id(),
                        machine.name(),
                        MachineChanged.CREDENTIAL_CHANGED,
                        version,
                        actor.id(),
                        null));
        states.save(tx, machine, machine.feeds().credentialChanged(now, machine.id()));
        states.publish(tx, machine.id());
    }
}
