package io.sysup.inventory.facet;

import java.util.List;
import java.util.Map;

/**
 * How many of the machines that match have what.
 *
 * @param facets {@code status}, {@code os}, {@code codename}, {@code arch}, {@code kind}, {@code
 *     hostkey}, {@code updates}, {@code reboot}, {@code needs} and {@code tag} (the hundred most
 *     frequent), each the most frequent value first; the words are those of selectors, but {@code
 *     updates}, which is {@code security}, {@code updates}, {@code none} or {@code unknown}
 */
public record FacetView(long total, Map<String, List<Count>> facets) {
    /** A value and the machines that have it. */
    public record Count(String value, long machines) {}
}
