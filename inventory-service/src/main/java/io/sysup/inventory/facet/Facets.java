package io.sysup.inventory.facet;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.facet.FacetView.Count;
import io.sysup.inventory.machine.MachineQuery;
import io.sysup.inventory.machine.RecentCounts;
import io.sysup.inventory.selector.BoundValues;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the machines of a list. */
@ApplicationScoped
public class Facets {
    private static final String TOTAL = "total";

    /** What fits on a few pages is counted each time. */
    private static final int SMALL = 200;

    private final InventoryDatabase database;
    private final RecentCounts<FacetView> recent = new RecentCounts<>(FacetView::total, SMALL);

    public Facets(InventoryDatabase database) {
        this.database = database;
    }

    FacetView count(MachineQuery query) {
        return recent.of(query.list(), () -> counted(query));
    }

    private FacetView counted(MachineQuery query) {
        BoundValues values = new BoundValues();
        String sql = FacetSql.COUNT.formatted(query.matches(values));
        Map<String, List<Count>> facets = new TreeMap<>();
        long total = 0;
        for (Row row : database.query(sql, values.toArray())) {
            String facet = row.getString("facet");
            if (facet.equals(TOTAL)) {
                total = row.getLong("machines");
            } else {
                facets.computeIfAbsent(facet, name -> new ArrayList<>())
                        .add(new Count(row.getString("value"), row.getLong("machines")));
            }
        }
        facets.values()
                .forEach(counts ->
                        counts.sort(
                                Comparator.comparingLong(Count::machines)
                                        .reversed()
                                        .thenComparing(Count::value)));
        return new FacetView(total, facets);
    }
}
