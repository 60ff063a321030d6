package io.sysup.inventory.machine;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.credential.Credentials;
import io.sysup.inventory.credential.NewCredential;
import io.sysup.inventory.fact.Facts;
import io.sysup.inventory.state.States;
import io.sysup.inventory.tag.Tags;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers machines. */
@ApplicationScoped
public class Registrations {
    private final InventoryDatabase database;
    private final Endpoints endpoints;
    private final IdempotencyKeys keys;
    private final Credentials credentials;
    private final JumpHosts jumpHosts;
    private final Tags tags;
    private final States states;
    private final MachineNews news;
    private final InstantSource clock;

    Registrations(
            InventoryDatabase database,
            Endpoints endpoints,
            IdempotencyKeys keys,
            Credentials credentials,
            JumpHosts jumpHosts,
            Tags tags,
            States states,
            MachineNews news,
            InstantSource clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.keys = keys;
        this.credentials = credentials;
        this.jumpHosts = jumpHosts;
        this.tags = tags;
        this.states = states;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @throws ProblemException when a machine cannot be registered with this credential
     */
    public void check(NewCredential credential) {
        credentials.check(credential, "credential.");
    }

    /** Returns the id of the new machine, or of the one that the same request made before. */
    public UUID register(NewMachine wish, @Nullable String key, String caller, Actor actor) {
        check(wish.credential());
        return endpoints.taking(
                wish.address(),
                wish.portOrDefault(),
                () ->
                        database.transaction(tx -> {
                            UUID id = Ids.next();
                            Optional<UUID> earlier = keys.claim(tx, caller, key, wish, id);
                            if (earlier.isEmpty()) {
                                write(tx, id, wish, actor);
                            }
                            return earlier.orElse(id);
                        }));
    }

    private @Nullable UUID jump(Tx tx, UUID id, NewMachine wish) {
        if (wish.jump() == null) {
            return null;
        }
        jumpHosts.lock(tx);
        UUID jump = jumpHosts.find(tx, wish.jump());
        if (jump != null) {
            jumpHosts.check(tx, id, jump);
        }
        return jump;
    }

    private void write(Tx tx, UUID id, NewMachine wish, Actor actor) {
        tx.update(
                MachineSql.REGISTER,
                id,
                wish.name(),
                wish.address(),
                wish.portOrDefault(),
                wish.username(),
                clock.instant(),
                jump(tx, id, wish));
        Facts.choose(tx, Set.of(id), wish.facts());
        states.create(tx, id);
        credentials.save(tx, id, wish.credential());
        tags.replace(tx, id, wish.tagsOrNone());
        news.tell(tx, added(id, wish, actor), MachineChanged.REGISTERED, 0);
    }

    static Happening added(UUID id, NewMachine wish, Actor actor) {
        String message =
                "Machine added: "
                        + wish.username()
                        + "@"
                        + wish.address()
                        + " port "
                        + wish.portOrDefault();
        return Happening.of(id, wish.name(), "machine_added", actor, message);
    }
}
