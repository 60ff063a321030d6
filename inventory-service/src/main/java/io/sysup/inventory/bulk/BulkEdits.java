package io.sysup.inventory.bulk;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.bulk.BulkEdit.Changes;
import io.sysup.inventory.bulk.BulkResult.Changed;
import io.sysup.inventory.selection.Reach;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.inventory.state.States;
import io.sysup.inventory.tag.Tags;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes many machines, all or none, with a few statements however many they are. */
@ApplicationScoped
public class BulkEdits {
    private static final String CHANGES = "changes";

    private final InventoryDatabase database;
    private final InventoryMessages messages;
    private final Tags tags;
    private final States states;
    private final Timeline timeline;
    private final Reach reach;
    private final Validator validator;
    private final InstantSource clock;

    BulkEdits(
            InventoryDatabase database,
            InventoryMessages messages,
            Tags tags,
            States states,
            Timeline timeline,
            Reach reach,
            Validator validator,
            InstantSource clock) {
        this.database = database;
        this.messages = messages;
        this.tags = tags;
        this.states = states;
        this.timeline = timeline;
        this.reach = reach;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * @param within selectors of grants that must reach all that are meant; null for everywhere
     */
    BulkResult edit(BulkEdit wanted, @Nullable List<String> within, Actor actor) {
        check(wanted);
        BoundValues values = new BoundValues();
        String condition = condition(wanted, values);
        String sql = BulkSql.TARGETS.formatted(condition, BulkEdit.MOST + 1);
        return database.transaction(tx -> {
            List<BulkTarget> targets =
                    tx.query(sql, values.toArray()).stream().map(BulkTarget::of).toList();
            refuseNoneOrTooMany(wanted, targets);
            reach.require(tx, within, targets.stream().map(BulkTarget::id).toList());
            List<BulkTarget> changing = new ArrayList<>();
            List<Changed> changed = new ArrayList<>();
            for (BulkTarget target : targets) {
                Map<String, Object> differences = target.differences(wanted.changes());
                if (!differences.isEmpty()) {
                    changing.add(target);
                    changed.add(new Changed(target.id(), target.name(), differences));
                }
            }
            if (!wanted.dryRun() && !changing.isEmpty()) {
                write(tx, changing, changed, wanted.changes(), actor);
            }
            return new BulkResult(wanted.dryRun(), targets.size(), changed);
        });
    }

    private void check(BulkEdit wanted) {
        if ((wanted.selector() == null) == (wanted.machineIds() == null)) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "selector", "or machineIds must be given, not both");
        }
        if (wanted.changes().isEmpty()) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, CHANGES, "must change something");
        }
        List<FieldError> mistakes =
                validator.validate(wanted.changes().asEdit()).stream()
                        .map(FieldError::of)
                        .map(error -> error.in(field(error.field())))
                        .toList();
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
    }

    private static String field(String path) {
        return CHANGES + "." + path.replaceFirst("^tags", "addTags");
    }

    private static String condition(BulkEdit wanted, BoundValues values) {
        return wanted.selector() == null
                ? "m.id = any("
                        + values.bind(new HashSet<>(wanted.machineIds()).toArray(UUID[]::new))
                        + ")"
                : SelectorSql.condition(Selector.parse(wanted.selector(), "selector"), values);
    }

    private static void refuseNoneOrTooMany(BulkEdit wanted, List<BulkTarget> targets) {
        if (targets.size() > BulkEdit.MOST) {
            throw ProblemException.invalidField(
                    ErrorKind.SELECTOR_INVALID,
                    "selector",
                    "means more than " + BulkEdit.MOST + " machines; choose fewer at a time");
        }
        if (wanted.machineIds() != null) {
            Set<UUID> missing = new HashSet<>(wanted.machineIds());
            targets.forEach(target -> missing.remove(target.id()));
            missing.stream()
                    .sorted()
                    .findFirst()
                    .ifPresent(id -> {
                        throw ProblemException.notFound("The machine " + id);
                    });
        }
        if (targets.isEmpty()) {
            throw new ProblemException(
                    409,
                    ErrorKind.SELECTOR_EMPTY,
                    "No machine is meant.",
                    "Look at the list of machines with the same selector.",
                    List.of());
        }
    }

    private void write(
            Tx tx, List<BulkTarget> targets, List<Changed> changed, Changes changes, Actor actor) {
        List<UUID> ids = targets.stream().map(BulkTarget::id).toList();
        tx.update(
                BulkSql.EDIT,
                ids.toArray(UUID[]::new),
                changes.username(),
                changes.kind(),
                changes.disabled(),
                clock.instant());
        tags.remove(tx, ids, changes.removedTags());
        tags.add(tx, ids.stream().collect(Collectors.toMap(id -> id, id -> changes.addedTags())));
        timeline.append(tx, changed.stream().map(one -> happening(one, actor)).toList());
        messages.machinesChanged(tx, targets.stream().map(target -> news(target, actor)).toList());
        states.publish(tx, Set.copyOf(ids));
    }

    private static Happening happening(Changed machine, Actor actor) {
        String message = "Machine edited: " + String.join(", ", machine.changes().keySet());
        return Happening.of(machine.id(), machine.name(), "machine_edited", actor, message)
                .with(machine.changes());
    }

    private static MachineChanged news(BulkTarget target, Actor actor) {
        return new MachineChanged(
                target.id(),
                target.name(),
                MachineChanged.UPDATED,
                target.version() + 1,
                actor.id(),
                null);
    }
}
