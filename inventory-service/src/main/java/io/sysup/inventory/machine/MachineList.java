package io.sysup.inventory.machine;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.machine.MachineOrder.Place;
import io.sysup.inventory.roster.Entry;
import io.sysup.inventory.roster.Roster;
import io.sysup.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Pages of machines: which they are and how many there are is found in the roster, what is shown is
 * read of these few only. The time of the first grows with the machines, some nanoseconds each.
 */
@ApplicationScoped
public class MachineList {
    private final InventoryDatabase database;
    private final Roster roster;
    private final InstantSource clock;

    public MachineList(InventoryDatabase database, Roster roster, InstantSource clock) {
        this.clock = clock;
        this.database = database;
        this.roster = roster;
    }

    Page<MachineView> page(MachineQuery query) {
        return page(query, query.among(roster.entries(), clock.instant()));
    }

    /**
     * @param matches of the query
     */
    public Page<MachineView> page(MachineQuery query, List<Entry> matches) {
        int limit = Page.limit(query.limit());
        List<Place> places =
                MachineOrder.of(query.sort()).firstOf(matches, query.cursor(), limit + 1);
        Page<Place> page = Page.of(places, limit, Place::cursor, (long) matches.size());
        return new Page<>(shown(page.items()), page.nextCursor(), page.total());
    }

    private List<MachineView> shown(List<Place> places) {
        return places.isEmpty()
                ? List.of()
                : database
                        .query(
                                MachineSql.READ_MANY,
                                (Object) places.stream().map(Place::id).toArray(UUID[]::new))
                        .stream()
                        .map(MachineView::of)
                        .toList();
    }
}
