package io.sysup.inventory.factsheet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Scope;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Other services ask for the facts of many machines: a page is one statement along the ids. */
@Path("/internal/v1/machines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Scope.INTERNAL)
public class FactSheetResource {
    private static final int MOST = 1_000;

    private final InventoryDatabase database;

    public FactSheetResource(InventoryDatabase database) {
        this.database = database;
    }

    @POST
    @Path("facts")
    public List<FactSheet> page(@NotNull(message = "must be given") Wish wish) {
        BoundValues values = new BoundValues();
        String condition =
                wish.selector() == null
                        ? "true"
                        : SelectorSql.condition(Selector.parse(wish.selector(), "where"), values);
        if (wish.after() != null) {
            condition = "(" + condition + ") and m.id > " + values.bind(wish.after());
        }
        String limit = values.bind(Math.clamp(wish.limit(), 1, MOST));
        return database
                .query(FactSheet.SELECT.formatted(condition, limit), values.toArray())
                .stream()
                .map(FactSheet::of)
                .toList();
    }

    @GET
    @Path("{id}/facts")
    public FactSheet one(@PathParam("id") UUID id) {
        return database.first(FactSheet.SELECT.formatted("m.id = $1", "1"), id)
                .map(FactSheet::of)
                .orElseThrow(() -> ProblemException.notFound("The machine " + id));
    }

    /**
     * @param selector null for all machines
     * @param after the last one of the page before
     */
    public record Wish(@Nullable String selector, @Nullable UUID after, int limit) {}
}
