package io.sysup.inventory.machine;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.credential.Credentials;
import io.sysup.inventory.credential.NewCredential;
import io.sysup.inventory.fact.FactWishes;
import io.sysup.inventory.fact.Facts;
import io.sysup.inventory.state.States;
import io.sysup.inventory.tag.Tags;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Registers many machines at once, all or none, with a few statements however many they are. */
@ApplicationScoped
public class MassRegistrations {
    private final InventoryDatabase database;
    private final InventoryMessages messages;
    private final Credentials credentials;
    private final JumpHosts jumpHosts;
    private final Tags tags;
    private final States states;
    private final Timeline timeline;
    private final InstantSource clock;

    MassRegistrations(
            InventoryDatabase database,
            InventoryMessages messages,
            Credentials credentials,
            JumpHosts jumpHosts,
            Tags tags,
            States states,
            Timeline timeline,
            InstantSource clock) {
        this.database = database;
        this.messages = messages;
        this.credentials = credentials;
        this.jumpHosts = jumpHosts;
        this.tags = tags;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param wishes that were validated; a machine may be reached through another of them
     * @param credential of each; checked before
     * @return the ids in the order of the wishes
     */
    public List<UUID> register(
            List<NewMachine> wishes, @Nullable NewCredential credential, Actor actor) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        UUID[] ids = wishes.stream().map(wish -> Ids.next()).toArray(UUID[]::new);
        try {
            database.inTransaction(tx -> write(tx, ids, wishes, credential, actor));
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, Endpoints.UNIQUE)) {
                throw ProblemException.conflict(
                        "One of the addresses was registered by somebody else meanwhile.",
                        "Look at the list again with a dry run.");
            }
            throw e;
        }
        return List.of(ids);
    }

    private void write(
            Tx tx,
            UUID[] ids,
            List<NewMachine> wishes,
            @Nullable NewCredential credential,
            Actor actor) {
        boolean behindOthers = wishes.stream().anyMatch(wish -> wish.jump() != null);
        if (behindOthers) {
            jumpHosts.lock(tx);
        }
        tx.update(
                MachineSql.REGISTER_MANY,
                ids,
                column(wishes, String[]::new, NewMachine::name),
                column(wishes, String[]::new, NewMachine::address),
                column(wishes, Integer[]::new, NewMachine::portOrDefault),
                column(wishes, String[]::new, NewMachine::username),
                clock.instant());
        Map<UUID, FactWishes> facts = new HashMap<>();
        IntStream.range(0, ids.length).forEach(i -> facts.put(ids[i], wishes.get(i).facts()));
        Facts.choose(tx, facts);
        states.create(tx, ids);
        if (credential != null) {
            credentials.save(tx, List.of(ids), credential);
        }
        Map<UUID, List<String>> tagged = new HashMap<>();
        IntStream.range(0, ids.length).forEach(i -> tagged.put(ids[i], wishes.get(i).tagsOrNone()));
        tags.add(tx, tagged);
        if (behindOthers) {
            jumpHosts.lead(tx, ids, column(wishes, String[]::new, NewMachine::jump));
        }
        tell(tx, ids, wishes, actor);
    }

    private void tell(Tx tx, UUID[] ids, List<NewMachine> wishes, Actor actor) {
        timeline.append(
                tx,
                IntStream.range(0, ids.length)
                        .mapToObj(i -> Registrations.added(ids[i], wishes.get(i), actor))
                        .toList());
        messages.machinesChanged(
                tx,
                IntStream.range(0, ids.length)
                        .mapToObj(i ->
                                new MachineChanged(
                                        ids[i],
                                        wishes.get(i).name(),
                                        MachineChanged.REGISTERED,
                                        0,
                                        actor.id(),
                                        null))
                        .toList());
        states.publish(tx, Set.of(ids));
    }

    private static <T extends @Nullable Object> T[] column(
            List<NewMachine> wishes, IntFunction<T[]> array, Function<NewMachine, T> value) {
        return wishes.stream().map(value).toArray(array);
    }
}
