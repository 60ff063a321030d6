package io.sysup.execution.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the limits leave free, while jobs are chosen one by one. */
public final class Room {
    private final List<Place> places = new ArrayList<>();

    Room(List<Limit> limits) {
        limits.forEach(limit -> places.add(new Place(limit)));
    }

    public boolean none() {
        return full(LimitScope.ALL).findAny().isPresent();
    }

    /** Actions of which no more may begin. */
    public String[] fullActions() {
        return full(LimitScope.ACTION).toArray(String[]::new);
    }

    /** Tags on whose machines no more may begin. */
    public String[] fullTags() {
        return full(LimitScope.TAG).toArray(String[]::new);
    }

    private Stream<String> full(LimitScope scope) {
        return places.stream()
                .filter(place -> place.limit.scope() == scope && place.free <= 0)
                .map(place -> place.limit.subject());
    }

    /** Takes the place of a job of this action on a machine with these tags, if there is one. */
    public boolean take(String action, Set<String> tags) {
        List<Place> needed =
                places.stream().filter(place -> place.limit.counts(action, tags)).toList();
        boolean free = needed.stream().allMatch(place -> place.free > 0);
        if (free) {
            needed.forEach(place -> place.free--);
        }
        return free;
    }

    private static final class Place {
        private final Limit limit;
        private long free;

        Place(Limit limit) {
            this.limit = limit;
            this.free = limit.maxRunning() - limit.running();
        }
    }
}
