package io.sysup.scheduler.notification.message;

import java.util.List;

/**
 * Some machines of which the same is to be said.
 *
 * @param name stable word, e.g. {@code failed} or an event
 * @param more how many are left out because there are too many
 */
public record Section(String name, String title, List<Entry> entries, int more) {
    public static final int MOST = 50;

    public Section {
        entries = List.copyOf(entries);
    }

    /** As many as a person reads; the others are counted. */
    public static Section of(String name, String title, List<Entry> all) {
        int shown = Math.min(all.size(), MOST);
        return new Section(name, title, all.subList(0, shown), all.size() - shown);
    }

    public int total() {
        return entries.size() + more;
    }
}
