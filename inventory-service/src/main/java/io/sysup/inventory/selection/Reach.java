package io.sysup.inventory.selection;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.kit.db.Queries;
import io.sysup.kit.problem.ProblemException;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether grants reach all machines that are meant; one that they do not refuses the whole. */
@ApplicationScoped
public class Reach {
    private static final Logger LOGGER = Logger.getLogger(Reach.class);
    private static final int NAMED = 3;

    private final InventoryDatabase database;

    Reach(InventoryDatabase database) {
        this.database = database;
    }

    /**
     * @param within selectors of grants; null when the caller's role holds everywhere
     * @throws ProblemException 403 naming the first machines that none of them means
     */
    public void require(@Nullable List<String> within, Collection<UUID> machines) {
        if (within != null) {
            require(database, within, machines);
        }
    }

    /** As {@link #require(List, Collection)}, with what a transaction sees. */
    public void require(Queries queries, @Nullable List<String> within, Collection<UUID> machines) {
        if (within == null || machines.isEmpty()) {
            return;
        }
        BoundValues values = new BoundValues();
        String ids = values.bind(machines.toArray(UUID[]::new));
        String reached = anyOf(within, values);
        List<Row> outside =
                queries.query(
                        SelectionSql.OUTSIDE.formatted(ids, reached, NAMED), values.toArray());
        if (!outside.isEmpty()) {
            throw refusal(outside);
        }
    }

    /**
     * @throws ProblemException 404 for a machine that is not there
     */
    public void requireKnown(UUID machine) {
        if (database.first(SelectionSql.KNOWN, machine).isEmpty()) {
            throw ProblemException.notFound("The machine " + machine);
        }
    }

    /** Those of the selectors that mean the machine. */
    public List<String> reaching(List<String> within, UUID machine) {
        return within.stream().filter(one -> reaches(one, machine)).toList();
    }

    private boolean reaches(String selector, UUID machine) {
        BoundValues values = new BoundValues();
        String ids = values.bind(new UUID[] {machine});
        String reached = anyOf(List.of(selector), values);
        return database.query(SelectionSql.OUTSIDE.formatted(ids, reached, 1), values.toArray())
                .isEmpty();
    }

    /** What is reached, as a condition over machines {@code m} with their state {@code s}. */
    public static String condition(List<String> within, BoundValues values) {
        return within.isEmpty() ? "false" : "(" + anyOf(within, values) + ")";
    }

    private static String anyOf(List<String> selectors, BoundValues values) {
        return selectors.stream()
                .map(selector -> condition(selector, values))
                .collect(Collectors.joining(" or "));
    }

    /** It was checked when it was granted; one that is not understood any more reaches nothing. */
    private static String condition(String selector, BoundValues values) {
        try {
            return "(" + SelectorSql.condition(Selector.parse(selector, "within"), values) + ")";
        } catch (ProblemException e) {
            LOGGER.warnf("A grant reaches nothing: %s", e.getMessage());
            return "false";
        }
    }

    private static ProblemException refusal(List<Row> outside) {
        String names =
                outside.stream()
                        .map(row -> row.getString("name"))
                        .collect(Collectors.joining(", "));
        long more = outside.getFirst().getLong("outside") - outside.size();
        return ProblemException.forbidden(
                "The grants do not reach %s%s, so nothing was done."
                        .formatted(names, more > 0 ? " and %d more".formatted(more) : ""),
                "Choose only machines that a grant of yours reaches (GET /api/v1/me tells them), or ask an administrator.");
    }
}
