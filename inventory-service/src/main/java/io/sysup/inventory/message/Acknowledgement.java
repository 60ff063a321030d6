package io.sysup.inventory.message;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.selection.Reach;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person has read messages, or wants them unread again. Nothing is deleted by it. */
@ApplicationScoped
class Acknowledgement {
    private static final int MOST = 10_000;

    private final InventoryDatabase database;
    private final InventoryMessages news;
    private final Messages messages;
    private final States states;
    private final Timeline timeline;
    private final InstantSource clock;

    Acknowledgement(
            InventoryDatabase database,
            InventoryMessages news,
            Messages messages,
            States states,
            Timeline timeline,
            InstantSource clock) {
        this.database = database;
        this.news = news;
        this.messages = messages;
        this.states = states;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Which messages, and what of them.
     *
     * @param ids or filter, not both
     * @param acknowledged false makes them unread again
     * @param dryRun only tells how many it would be
     */
    public record Wish(
            @Nullable List<UUID> ids,
            @Nullable MessageFilter filter,
            @Nullable Boolean acknowledged,
            boolean dryRun) {
        boolean wanted() {
            return acknowledged == null || acknowledged;
        }
    }

    /**
     * @param messages that were, or would be, changed
     * @param machines on which they stand
     */
    public record Result(boolean dryRun, int messages, int machines) {}

    /**
     * @param within selectors of grants, outside of which messages are left as they are; null for
     *     everywhere
     */
    Result decide(Wish wish, @Nullable List<String> within, Actor actor) {
        BoundValues values = new BoundValues();
        String condition = condition(wish, values);
        String reached = within == null ? "true" : Reach.condition(within, values);
        return database.transaction(tx -> {
            List<Row> chosen =
                    tx.query(
                            MessageSql.CHOSEN.formatted(condition + " and " + reached, MOST + 1),
                            values.toArray());
            if (chosen.size() > MOST) {
                throw ProblemException.invalidField(
                        ErrorKind.VALIDATION,
                        "filter",
                        "means more than " + MOST + " messages; choose fewer at a time");
            }
            Map<UUID, List<UUID>> ofMachines =
                    chosen.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            row -> row.getUUID("machine_id"),
                                            Collectors.mapping(
                                                    row -> row.getUUID("id"),
                                                    Collectors.toList())));
            if (!wish.dryRun() && !chosen.isEmpty()) {
                return write(tx, wish.wanted(), ofMachines, actor);
            }
            return new Result(wish.dryRun(), chosen.size(), ofMachines.size());
        });
    }

    /** The machines come first, as for whoever applies what a job said. */
    private Result write(
            Tx tx, boolean acknowledged, Map<UUID, List<UUID>> ofMachines, Actor actor) {
        Map<UUID, KnownMachine> machines = states.lock(tx, ofMachines.keySet());
        UUID[] ids = ofMachines.values().stream().flatMap(List::stream).toArray(UUID[]::new);
        Map<UUID, Long> changed =
                tx.query(MessageSql.DECIDE, ids, acknowledged, clock.instant(), actor.id()).stream()
                        .map(row -> row.getUUID("machine_id"))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        messages.count(tx, changed.keySet());
        List<KnownMachine> told =
                machines.values().stream().filter(one -> changed.containsKey(one.id())).toList();
        timeline.append(
                tx,
                told.stream()
                        .map(one -> happening(one, changed.get(one.id()), acknowledged, actor))
                        .toList());
        news.machinesChanged(
                tx,
                told.stream()
                        .map(one ->
                                new MachineChanged(
                                        one.id(),
                                        one.name(),
                                        MachineChanged.MESSAGES_ACKNOWLEDGED,
                                        one.version(),
                                        actor.id(),
                                        null))
                        .toList());
        int all = changed.values().stream().mapToInt(Long::intValue).sum();
        return new Result(false, all, told.size());
    }

    private static Happening happening(
            KnownMachine machine, @Nullable Long messages, boolean acknowledged, Actor actor) {
        String what = acknowledged ? "acknowledged" : "marked as unread";
        return Happening.of(
                machine.id(),
                machine.name(),
                "messages_acknowledged",
                actor,
                messages + (messages != null && messages == 1 ? " message " : " messages ") + what);
    }

    private static String condition(Wish wish, BoundValues values) {
        if ((wish.ids() == null) == (wish.filter() == null)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "ids", "or filter must be given, not both");
        }
        String open = wish.wanted() ? "not x.acknowledged" : "x.acknowledged";
        if (wish.filter() == null) {
            return open
                    + " and x.id = any("
                    + values.bind(Objects.requireNonNull(wish.ids()).toArray(UUID[]::new))
                    + "::uuid[])";
        }
        MessageFilter filter = wish.filter().whatever();
        return open + " and " + filter.condition(values);
    }
}
