package io.sysup.execution.report.content;

import io.sysup.execution.machine.MachineFacts;
import io.sysup.execution.report.content.Releases.Release;
import io.sysup.execution.report.print.Document.Bar;
import io.sysup.execution.report.print.Document.Figure;
import io.sysup.execution.report.print.Document.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the facts of the machines say together. */
record FleetState(List<MachineFacts> machines, Instant at) {
    private static final Releases RELEASES = new Releases();
    private static final int MOST = 50;
    private static final Duration SILENCE = Duration.ofDays(7);
    private static final int SOON_DAYS = 180;
    private static final Comparator<MachineFacts> BY_NAME =
            Comparator.comparing(MachineFacts::name, String.CASE_INSENSITIVE_ORDER);

    Section byStatus() {
        Map<String, Long> counts =
                machines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                one.disabled()
                                                        ? "disabled"
                                                        : Words.status(one.status()),
                                        TreeMap::new,
                                        Collectors.counting()));
        List<Figure> figures =
                counts.entrySet().stream()
                        .map(count -> new Figure(count.getKey(), count.getValue()))
                        .toList();
        return figures.isEmpty()
                ? Section.said("Machines by state", "There is no machine.")
                : Section.bars("Machines by state", null, Bar.of(figures));
    }

    long securityUpdates() {
        return machines.stream()
                .map(MachineFacts::security)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    Section mostSecurity() {
        List<MachineFacts> behind =
                machines.stream()
                        .filter(one -> one.security() != null && one.security() > 0)
                        .sorted(
                                Comparator.comparing((MachineFacts one) -> -security(one))
                                        .thenComparing(BY_NAME))
                        .toList();
        long unknown = machines.stream().filter(one -> one.security() == null).count();
        String note =
                unknown == 0
                        ? null
                        : Words.plural(unknown, "machine")
                                + " never analysed: nobody knows what waits there.";
        return listed(
                "Machines with the most security updates",
                note,
                behind,
                List.of("Machine", "Security", "All updates", "Analysed"),
                one ->
                        List.of(
                                one.name(),
                                Words.number(one.security()),
                                Words.number(one.updates()),
                                Words.time(one.lastAnalyzeAt())),
                "No security update waits on a machine that was analysed.");
    }

    private static int security(MachineFacts one) {
        return one.security() == null ? 0 : one.security();
    }

    long rebootCount() {
        return machines.stream().filter(FleetState::waitsForRestart).count();
    }

    private static boolean waitsForRestart(MachineFacts one) {
        return Boolean.TRUE.equals(one.rebootRequired());
    }

    Section rebootDebt() {
        return listed(
                "Machines that wait for a restart",
                null,
                machines.stream().filter(FleetState::waitsForRestart).sorted(BY_NAME).toList(),
                List.of("Machine", "System", "Seen"),
                one -> List.of(one.name(), system(one), Words.time(one.lastSeenAt())),
                "No machine waits for a restart, as far as is known.");
    }

    long silentCount() {
        return machines.stream().filter(this::isSilent).count();
    }

    private boolean isSilent(MachineFacts one) {
        Instant seen = one.lastSeenAt();
        return !one.disabled() && (seen == null || seen.isBefore(at.minus(SILENCE)));
    }

    Section silent() {
        return listed(
                "Machines that are silent",
                "Not seen for seven days or never; those that are disabled are left out.",
                machines.stream()
                        .filter(this::isSilent)
                        .sorted(
                                Comparator.comparing(
                                                MachineFacts::lastSeenAt,
                                                Comparator.nullsFirst(Comparator.naturalOrder()))
                                        .thenComparing(BY_NAME))
                        .toList(),
                List.of("Machine", "Seen", "Last failure", "What it said"),
                one ->
                        List.of(
                                one.name(),
                                Words.time(one.lastSeenAt()),
                                Words.text(one.lastErrorKind()),
                                Words.text(one.lastErrorMessage())),
                "Every machine was seen.");
    }

    Section endOfLife() {
        Map<String, List<MachineFacts>> systems =
                machines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FleetState::system, TreeMap::new, Collectors.toList()));
        List<List<String>> rows =
                systems.entrySet().stream()
                        .map(one -> release(one.getKey(), one.getValue()))
                        .toList();
        return rows.isEmpty()
                ? Section.said("End of life", "There is no machine.")
                : Section.table(
                        "End of life",
                        "Regular updates end first; long-term support goes on for what it covers.",
                        List.of(
                                "System",
                                "Machines",
                                "Regular updates until",
                                "Longest until",
                                "State"),
                        rows);
    }

    private List<String> release(String system, List<MachineFacts> on) {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Optional<Release> release = RELEASES.of(on.getFirst());
        return List.of(
                system,
                Integer.toString(on.size()),
                release.map(one -> one.support().toString()).orElse(Words.NOT_KNOWN),
                release.map(one -> one.longest().toString()).orElse(Words.NOT_KNOWN),
                release.map(one -> state(one, today)).orElse(Words.NOT_KNOWN));
    }

    static String state(Release release, LocalDate today) {
        if (release.isOver(today)) {
            return "over: gets no updates any more";
        }
        if (release.longest().isBefore(today.plusDays(SOON_DAYS))) {
            return "ends soon: plan a newer release";
        }
        return release.support().isBefore(today) ? "long-term support only" : "supported";
    }

    static String system(MachineFacts one) {
        if (one.osFamily() == null) {
            return "not known yet";
        }
        String version = one.osVersion() == null ? "" : " " + one.osVersion();
        String codename = one.osCodename() == null ? "" : " (" + one.osCodename() + ")";
        return one.osFamily() + version + codename;
    }

    private static Section listed(
            String title,
            @Nullable String note,
            List<MachineFacts> found,
            List<String> columns,
            Function<MachineFacts, List<String>> row,
            String none) {
        if (found.isEmpty()) {
            return Section.said(title, note == null ? none : none + " " + note);
        }
        String all =
                found.size() > MOST
                        ? "The first %d of %d.".formatted(MOST, found.size())
                        : Words.plural(found.size(), "machine") + ".";
        return Section.table(
                title,
                note == null ? all : all + " " + note,
                columns,
                found.stream().limit(MOST).map(row).toList());
    }
}
