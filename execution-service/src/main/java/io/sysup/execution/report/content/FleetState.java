package io.sysup.execution.report.content;

import io.sysup.execution.machine.MachineFacts;
import io.sysup.execution.report.content.Releases.Release;
import io.sysup.execution.report.print.Document.Bar;
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
record FleetState(List<MachineFacts> machines, Instant at, Words words) {
    private static final Releases RELEASES = new Releases();
    private static final int MOST = 50;
    private static final Duration SILENCE = Duration.ofDays(7);
    private static final int SOON_DAYS = 180;
    private static final Comparator<MachineFacts> BY_NAME =
            Comparator.comparing(MachineFacts::name, String.CASE_INSENSITIVE_ORDER);

    Section byStatus() {
        TreeMap<String, Long> counts =
                machines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                words.word(
                                                        "state",
                                                        one.disabled() ? "disabled" : one.status()),
                                        TreeMap::new,
                                        Collectors.counting()));
        String title = words.say("states.title");
        return counts.isEmpty()
                ? Section.said(title, words.say("fleet.no_machine"))
                : Section.bars(title, null, Bar.of(counts, words::number));
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
        return listed(
                "behind",
                unknown == 0 ? null : words.say("behind.unknown", unknown),
                behind,
                words.columns("machine", "security", "updates", "analysed"),
                one ->
                        List.of(
                                one.name(),
                                words.number(one.security()),
                                words.number(one.updates()),
                                words.time(one.lastAnalyzeAt())));
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
                "restart",
                null,
                machines.stream().filter(FleetState::waitsForRestart).sorted(BY_NAME).toList(),
                words.columns("machine", "system", "seen"),
                one -> List.of(one.name(), system(one, words), words.time(one.lastSeenAt())));
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
                "silent",
                words.say("silent.note"),
                machines.stream()
                        .filter(this::isSilent)
                        .sorted(
                                Comparator.comparing(
                                                MachineFacts::lastSeenAt,
                                                Comparator.nullsFirst(Comparator.naturalOrder()))
                                        .thenComparing(BY_NAME))
                        .toList(),
                words.columns("machine", "seen", "last_failure", "said"),
                one ->
                        List.of(
                                one.name(),
                                words.time(one.lastSeenAt()),
                                words.text(one.lastErrorKind()),
                                words.text(one.lastErrorMessage())));
    }

    Section endOfLife() {
        Map<String, List<MachineFacts>> systems =
                machines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> system(one, words),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<List<String>> rows =
                systems.entrySet().stream()
                        .map(one -> release(one.getKey(), one.getValue()))
                        .toList();
        return rows.isEmpty()
                ? Section.said(words.say("support.title"), words.say("fleet.no_machine"))
                : Section.table(
                        words.say("support.title"),
                        words.say("support.note"),
                        words.columns("system", "machines", "support", "longest", "state"),
                        rows);
    }

    private List<String> release(String system, List<MachineFacts> on) {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Optional<Release> release = RELEASES.of(on.getFirst());
        return List.of(
                system,
                words.number(on.size()),
                release.map(one -> words.date(one.support())).orElseGet(words::notKnown),
                release.map(one -> words.date(one.longest())).orElseGet(words::notKnown),
                release.map(one -> state(one, today, words)).orElseGet(words::notKnown));
    }

    static String state(Release release, LocalDate today, Words words) {
        if (release.isOver(today)) {
            return words.say("support.over");
        }
        if (release.longest().isBefore(today.plusDays(SOON_DAYS))) {
            return words.say("support.soon");
        }
        return words.say(
                release.support().isBefore(today) ? "support.long_term" : "support.supported");
    }

    static String system(MachineFacts one, Words words) {
        if (one.osFamily() == null) {
            return words.say("system.unknown");
        }
        String version = one.osVersion() == null ? "" : " " + one.osVersion();
        String codename = one.osCodename() == null ? "" : " (" + one.osCodename() + ")";
        return one.osFamily() + version + codename;
    }

    /**
     * @param about what the names of its title and of the text when there is none begin with
     */
    private Section listed(
            String about,
            @Nullable String note,
            List<MachineFacts> found,
            List<String> columns,
            Function<MachineFacts, List<String>> row) {
        String title = words.say(about + ".title");
        if (found.isEmpty()) {
            String none = words.say(about + ".none");
            return Section.said(title, note == null ? none : none + " " + note);
        }
        String all =
                found.size() > MOST
                        ? words.say("first_of", MOST, found.size())
                        : words.say("machines_said", found.size());
        return Section.table(
                title,
                note == null ? all : all + " " + note,
                columns,
                found.stream().limit(MOST).map(row).toList());
    }
}
