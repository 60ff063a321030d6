package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AffectedParts;
import io.sysup.contracts.apt.AffectedUnit;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What runs and is touched by an upgrade of the planned packages. */
final class AffectedOutput {
    private static final String NO_UNIT = "-";

    private final Map<String, Set<String>> users = new TreeMap<>();
    private final Map<String, Set<String>> brought = new TreeMap<>();
    private final Set<String> processes = new TreeSet<>();

    private AffectedOutput() {}

    /** Absent when the script was too old to look. */
    static @Nullable AffectedParts of(Sections sections) {
        Section section = sections.find("affected").orElse(null);
        if (section == null || !section.succeeded()) {
            return null;
        }
        return new AffectedOutput().parts(sections.complete("affected"));
    }

    private AffectedParts parts(Section section) {
        Set<String> running = section.valuesOf("running").collect(Collectors.toSet());
        for (String line : section.lines()) {
            String[] word = line.split(" ", 4);
            if (word[0].equals("uses")) {
                uses(section, word);
            } else if (word[0].equals("brings") && word.length == 3) {
                running.stream()
                        .filter(unit -> isOf(unit, word[2]))
                        .forEach(unit -> add(brought, unit, word[1]));
            }
        }
        return new AffectedParts(
                section.says("complete"),
                units(),
                List.copyOf(processes),
                section.valuesOf("container").sorted().toList(),
                section.valuesOf("live-restore")
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .map(Boolean::valueOf)
                        .orElse(null));
    }

    private void uses(Section section, String[] word) {
        if (word.length != 4) {
            throw new OutputUnparsable(
                    section.name(),
                    "a line about a process has another form",
                    List.of(String.join(" ", word)));
        }
        if (word[2].equals(NO_UNIT)) {
            processes.add(word[3]);
        } else {
            add(users, word[2], word[1]);
        }
    }

    private List<AffectedUnit> units() {
        Map<String, AffectedUnit> units = new TreeMap<>();
        users.forEach((unit, packages) ->
                units.put(unit, new AffectedUnit(unit, false, List.copyOf(packages))));
        brought.forEach((unit, packages) -> {
            Set<String> all = new TreeSet<>(packages);
            all.addAll(users.getOrDefault(unit, Set.of()));
            units.put(unit, new AffectedUnit(unit, true, List.copyOf(all)));
        });
        return new ArrayList<>(units.values());
    }

    /** A package brings {@code getty@.service}, and {@code getty@tty1.service} runs. */
    private static boolean isOf(String unit, String file) {
        int at = file.indexOf("@.");
        return at < 0
                ? unit.equals(file)
                : unit.startsWith(file.substring(0, at + 1))
                        && unit.endsWith(file.substring(at + 1));
    }

    private static void add(Map<String, Set<String>> map, String unit, String packageName) {
        int arch = packageName.indexOf(':');
        map.computeIfAbsent(unit, key -> new TreeSet<>())
                .add(arch < 0 ? packageName : packageName.substring(0, arch));
    }
}
