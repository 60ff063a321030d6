package io.sysup.inventory.tag;

import io.sysup.contracts.tag.TagChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes and removes labels. The machines that carry one have their part in it: their versions
 * rise, or who edits one of them meanwhile would bring the old name back.
 */
@ApplicationScoped
public class TagEdits {
    private static final String UNIQUE = "uq_tags_name";

    private final InventoryDatabase database;
    private final TagNews news;

    TagEdits(InventoryDatabase database, TagNews news) {
        this.database = database;
        this.news = news;
    }

    TagChange edit(UUID id, TagEdit edit, int version, Actor actor) {
        try {
            return database.transaction(tx -> edit(tx, id, edit, version, actor));
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, UNIQUE)) {
                throw taken(Objects.requireNonNull(edit.name()));
            }
            throw e;
        }
    }

    private TagChange edit(Tx tx, UUID id, TagEdit edit, int version, Actor actor) {
        List<Row> carriers = edit.name() == null ? List.of() : carriers(tx, id);
        TagCount tag = taken(tx, id, version);
        String name = edit.name() == null ? tag.name() : edit.name();
        String color = edit.color() == null ? tag.color() : color(edit.color());
        boolean renamed = !name.equals(tag.name());
        if (renamed) {
            refuseUnseen(tag, carriers);
        }
        if (renamed && tx.first(TagSql.OTHER, id, name).isPresent()) {
            throw taken(name);
        }
        boolean same = !renamed && Objects.equals(color, tag.color());
        int concerned = renamed ? alive(carriers) : 0;
        if (edit.dryRun() || same) {
            var would = new TagCount(id, name, color, tag.machines(), tag.version());
            return new TagChange(edit.dryRun(), would, concerned);
        }
        tx.update(TagSql.EDIT, id, name, color);
        if (renamed) {
            news.renamed(tx, tag.name(), name, carriers, actor);
        }
        var next = new TagCount(id, name, color, tag.machines(), tag.version() + 1);
        news.tell(tx, next, TagChanged.EDITED, actor);
        return new TagChange(false, next, concerned);
    }

    /**
     * @param version that the caller has seen; null when he does not care
     * @param force also when machines carry it, from which it is taken
     */
    TagChange remove(
            UUID id, @Nullable Integer version, boolean force, boolean dryRun, Actor actor) {
        return database.transaction(tx -> {
            List<Row> carriers = carriers(tx, id);
            TagCount tag = taken(tx, id, version);
            refuseUnseen(tag, carriers);
            refuseSigners(tx, tag);
            if (dryRun) {
                return new TagChange(true, tag, alive(carriers));
            }
            if (!force && alive(carriers) > 0) {
                throw ProblemException.conflict(
                        machines(alive(carriers)) + " the tag " + tag.name() + ".",
                        "Look at them with the selector tag:"
                                + tag.name()
                                + "; with force it is taken from all of them.");
            }
            tx.update(TagSql.REMOVE, id);
            news.taken(tx, tag.name(), carriers, actor);
            news.tell(tx, tag, TagChanged.REMOVED, actor);
            return new TagChange(false, tag, alive(carriers));
        });
    }

    /** Machines come before tags, in the order in which everybody takes them. */
    private static List<Row> carriers(Tx tx, UUID id) {
        return tx.query(TagSql.LOCK_CARRIERS, id);
    }

    private static TagCount taken(Tx tx, UUID id, @Nullable Integer version) {
        TagCount tag =
                tx.first(TagSql.LOCK, id)
                        .flatMap(locked -> tx.first(TagSql.COUNT, id))
                        .map(TagCount::of)
                        .orElseThrow(() -> ProblemException.notFound("The tag " + id));
        if (version != null && version != tag.version()) {
            throw Versions.outdated("The tag " + tag.name());
        }
        return tag;
    }

    /** Between the locks of the machines and of the tag, another machine may have got it. */
    private static void refuseUnseen(TagCount tag, List<Row> carriers) {
        if (tag.machines() != alive(carriers)) {
            throw ProblemException.conflict(
                    "Other machines got the tag " + tag.name() + " at this moment.", "Try again.");
        }
    }

    private static void refuseSigners(Tx tx, TagCount tag) {
        String signers =
                tx.query(TagSql.SIGNERS, tag.id()).stream()
                        .map(row -> row.getString("name"))
                        .collect(Collectors.joining(", "));
        if (!signers.isEmpty()) {
            throw ProblemException.conflict(
                    "Signers of host keys count for machines with the tag "
                            + tag.name()
                            + ": "
                            + signers
                            + ".",
                    "Remove these signers first, or keep the tag.");
        }
    }

    private static ProblemException taken(String name) {
        return ProblemException.conflict(
                "There is another tag called " + name + ".",
                "Choose another name; to join the two, give the machines the other tag and remove this one.");
    }

    private static @Nullable String color(String written) {
        return written.isEmpty() ? null : written.toLowerCase(Locale.ROOT);
    }

    private static boolean isAlive(Row machine) {
        return machine.getOffsetDateTime("deleted_at") == null;
    }

    private static int alive(List<Row> machines) {
        return (int) machines.stream().filter(TagEdits::isAlive).count();
    }

    private static String machines(int number) {
        return number == 1 ? "A machine carries" : number + " machines carry";
    }
}
