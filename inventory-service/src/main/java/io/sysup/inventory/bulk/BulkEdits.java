package io.sysup.inventory.bulk;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.bulk.BulkEdit.Changes;
import io.sysup.inventory.bulk.BulkResult.Changed;
import io.sysup.inventory.machine.Endpoints;
import io.sysup.inventory.machine.JumpChange;
import io.sysup.inventory.machine.JumpHosts;
import io.sysup.inventory.selection.Reach;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes many machines, all or none. */
@ApplicationScoped
public class BulkEdits {
    private static final String CHANGES = "changes";
    private static final String JUMP = "changes.jump";
    private static final int MISTAKES_TOLD = 50;

    private final InventoryDatabase database;
    private final JumpHosts jumpHosts;
    private final BulkWrites writes;
    private final Reach reach;
    private final Validator validator;

    BulkEdits(
            InventoryDatabase database,
            JumpHosts jumpHosts,
            BulkWrites writes,
            Reach reach,
            Validator validator) {
        this.database = database;
        this.jumpHosts = jumpHosts;
        this.writes = writes;
        this.reach = reach;
        this.validator = validator;
    }

    /**
     * @param within selectors of grants that must reach all that are meant; null for everywhere
     */
    BulkResult edit(BulkEdit wanted, @Nullable List<String> within, Actor actor) {
        check(wanted);
        BoundValues values = new BoundValues();
        String condition = condition(wanted, values);
        String sql = BulkSql.TARGETS.formatted(condition, BulkEdit.MOST + 1);
        try {
            return database.transaction(tx -> edit(tx, sql, values, wanted, within, actor));
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, Endpoints.UNIQUE)) {
                throw ProblemException.conflict(
                        "Two machines would have the same address behind the same machine.",
                        "Lead them there one by one, or remove one of them first.");
            }
            throw e;
        }
    }

    private BulkResult edit(
            Tx tx,
            String sql,
            BoundValues values,
            BulkEdit wanted,
            @Nullable List<String> within,
            Actor actor) {
        Changes changes = wanted.changes();
        if (changes.jump() != null) {
            jumpHosts.lock(tx);
        }
        List<BulkTarget> targets =
                tx.query(sql, values.toArray()).stream().map(BulkTarget::of).toList();
        refuseNoneOrTooMany(wanted, targets);
        reach.require(tx, within, targets.stream().map(BulkTarget::id).toList());
        JumpChange way = way(tx, changes, targets);
        List<BulkTarget> changing = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (BulkTarget target : targets) {
            Map<String, Object> differences = target.differences(changes, way);
            if (!differences.isEmpty()) {
                changing.add(target);
                changed.add(
                        new Changed(target.id(), target.name(), differences, refusal(way, target)));
            }
        }
        if (!wanted.dryRun()) {
            refuse(changed);
            if (!changing.isEmpty()) {
                writes.write(tx, changing, changed, changes, way, actor);
            }
        }
        return new BulkResult(wanted.dryRun(), targets.size(), changed);
    }

    /** Null when the ways stay. */
    private @Nullable JumpChange way(Tx tx, Changes changes, List<BulkTarget> targets) {
        if (changes.jump() == null) {
            return null;
        }
        List<UUID> ids = targets.stream().map(BulkTarget::id).toList();
        return jumpHosts.change(tx, changes.jump(), ids, JUMP);
    }

    private static @Nullable String refusal(@Nullable JumpChange way, BulkTarget target) {
        return way == null ? null : way.refused().get(target.id());
    }

    private static void refuse(List<Changed> changed) {
        List<FieldError> mistakes =
                changed.stream()
                        .filter(machine -> machine.refused() != null)
                        .limit(MISTAKES_TOLD)
                        .map(machine ->
                                new FieldError(JUMP, machine.refused() + ": " + machine.name()))
                        .toList();
        if (!mistakes.isEmpty()) {
            throw ProblemException.invalid(mistakes);
        }
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
}
