package io.sysup.inventory.state;

import io.sysup.inventory.metric.Level;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The few words that tiles and selectors use, derived from the feeds.
 *
 * @param status the first that applies of busy, offline, error, warning, updates_available, ok;
 *     unknown before the machine was observed
 * @param contact column status of machines, as long as nobody disabled the machine
 * @param trouble the latest error that still stands
 */
record Summary(String status, String contact, @Nullable Trouble trouble) {

    static Summary of(Feeds feeds) {
        String contact = Contact.status(feeds.contacts().latest());
        Trouble trouble = latestTrouble(feeds);
        return new Summary(status(feeds, contact, trouble), contact, trouble);
    }

    private static String status(Feeds feeds, String contact, @Nullable Trouble trouble) {
        Observed observed = feeds.observed();
        AptReport apt = observed.apt();
        String aptStatus = apt == null ? "unknown" : apt.status();
        if (feeds.run() != null && feeds.run().action() != null) {
            return "busy";
        }
        if (contact.equals("offline")) {
            return "offline";
        }
        if (contact.equals("error")
                || aptStatus.equals("error")
                || trouble != null && trouble.fault()
                || full(observed, Level.ERROR)) {
            return "error";
        }
        if (aptStatus.equals("warning") || full(observed, Level.WARNING)) {
            return "warning";
        }
        if (apt != null && apt.updates() > 0) {
            return "updates_available";
        }
        return observed.anything() ? "ok" : "unknown";
    }

    /** Warnings about hardware are left out: a host that lacks a tool of the probe has some too. */
    private static boolean full(Observed observed, Level level) {
        UsageReport usage = observed.usage();
        return usage != null && usage.has(level);
    }

    private static @Nullable Trouble latestTrouble(Feeds feeds) {
        Stream<@Nullable Trouble> ofJobs = feeds.outcomes().values().stream().map(Outcome::trouble);
        return Stream.concat(Stream.ofNullable(feeds.contacts().trouble()), ofJobs)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Trouble::at).thenComparing(Trouble::kind))
                .orElse(null);
    }
}
