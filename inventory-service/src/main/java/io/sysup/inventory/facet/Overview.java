package io.sysup.inventory.facet;

import io.sysup.inventory.facet.FacetView.Count;
import io.sysup.inventory.machine.MachineView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list with the counts of all that match.
 *
 * @param facets as in {@link FacetView}
 */
public record Overview(
        List<MachineView> items,
        @Nullable String nextCursor,
        long total,
        Map<String, List<Count>> facets) {
    public Overview {
        items = List.copyOf(items);
    }
}
