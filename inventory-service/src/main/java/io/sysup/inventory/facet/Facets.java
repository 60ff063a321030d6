package io.sysup.inventory.facet;

import io.sysup.inventory.facet.FacetView.Count;
import io.sysup.inventory.roster.Alike;
import io.sysup.inventory.roster.Entry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the machines of a list: those that are alike together, then these few by each word. */
final class Facets {
    private static final int MOST_TAGS = 100;
    private static final Comparator<Count> FREQUENT_FIRST =
            Comparator.comparingLong(Count::machines).reversed();
    private static final Map<String, Word> WORDS =
            Map.of(
                    "status", Alike::status,
                    "os", Alike::os,
                    "codename", Alike::codename,
                    "arch", Alike::arch,
                    "kind", Alike::kind,
                    "hostkey", Alike::hostKey,
                    "updates", Alike::updates,
                    "reboot", alike -> String.valueOf(alike.reboot()));

    private static final Comparator<Count> BY_FREQUENCY =
            FREQUENT_FIRST.thenComparing(Count::value);

    private Facets() {}

    static FacetView of(List<Entry> entries) {
        Map<Alike, Tally> alike = new IdentityHashMap<>();
        Map<String, Tally> tagged = new HashMap<>();
        for (Entry entry : entries) {
            alike.computeIfAbsent(entry.alike(), first -> new Tally()).machines++;
            for (String tag : entry.tagNames()) {
                tagged.computeIfAbsent(tag, first -> new Tally()).machines++;
            }
        }
        Map<String, List<Count>> facets = new TreeMap<>();
        WORDS.forEach((facet, word) -> put(facets, facet, counted(alike, word)));
        put(facets, "needs", needs(alike));
        put(facets, "tag", tags(tagged));
        return new FacetView(entries.size(), facets);
    }

    private static void put(Map<String, List<Count>> facets, String facet, List<Count> counts) {
        if (!counts.isEmpty()) {
            facets.put(facet, counts);
        }
    }

    private static List<Count> counted(Map<Alike, Tally> alike, Word word) {
        Map<String, Tally> counts = new HashMap<>();
        alike.forEach((one, tally) -> {
            String value = word.of(one);
            if (value != null) {
                counts.computeIfAbsent(value, first -> new Tally()).machines += tally.machines;
            }
        });
        return listed(counts, BY_FREQUENCY);
    }

    /** A machine that has to start two things anew counts for both. */
    private static List<Count> needs(Map<Alike, Tally> alike) {
        Map<String, Tally> counts = new HashMap<>();
        alike.forEach((one, tally) ->
                one.needs()
                        .forEach(need ->
                                counts.computeIfAbsent(need, first -> new Tally()).machines +=
                                        tally.machines));
        return listed(counts, BY_FREQUENCY);
    }

    private static List<Count> tags(Map<String, Tally> tagged) {
        Comparator<Count> order =
                FREQUENT_FIRST
                        .thenComparing(count -> count.value().toLowerCase(Locale.ROOT))
                        .thenComparing(Count::value);
        return listed(tagged, order).stream().limit(MOST_TAGS).toList();
    }

    private static List<Count> listed(Map<String, Tally> counts, Comparator<Count> order) {
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue().machines))
                .sorted(order)
                .toList();
    }

    private interface Word {
        @Nullable String of(Alike alike);
    }

    private static final class Tally {
        private long machines;
    }
}
