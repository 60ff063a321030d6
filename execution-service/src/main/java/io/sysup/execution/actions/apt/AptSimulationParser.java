package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.apt.AptSimulation.Installation;
import io.sysup.execution.actions.apt.AptSimulation.Removal;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the output of {@code apt-get -s}. Its lines {@code Inst name [old] (new origin, origin
 * [arch]) []} are checked against its own summary, so that a misread line can not pass for "nothing
 * to do".
 */
final class AptSimulationParser {
    private static final Pattern INST =
            Pattern.compile(
                    "Inst (\\S+)(?: \\[([^\\]]*)\\])? \\((\\S+)(?: (.*?))?\\s\\[([a-z0-9-]+)\\]\\)(?: \\[.*\\])?\\s*");
    private static final Pattern REMV = Pattern.compile("(?:Remv|Purg) (\\S+) \\[([^\\]]*)\\].*");
    private static final Pattern ENTRY = Pattern.compile(" +\\S.*");

    private final Section section;
    private final Map<PackageName, Installation> installations = new LinkedHashMap<>();
    private final Map<PackageName, Removal> removals = new LinkedHashMap<>();
    private final Set<PackageName> keptBack = new TreeSet<>();
    private final Set<PackageName> phased = new TreeSet<>();
    private @Nullable Set<PackageName> listed;
    private @Nullable SimulationSummary summary;

    private AptSimulationParser(Section section) {
        this.section = section;
    }

    static AptSimulation parse(Section section) {
        return new AptSimulationParser(section).parse();
    }

    private AptSimulation parse() {
        section.lines().forEach(this::read);
        // What is put back later in the same run was only moved out of the way.
        removals.keySet().removeAll(installations.keySet());
        if (summary == null) {
            throw unparsable("apt-get gave no summary of what it would do", section.lines());
        }
        if (summary.installed() != installations.size() || summary.removed() != removals.size()) {
            throw unparsable(
                    "apt-get counts %d installations and %d removals, its lines show %d and %d"
                            .formatted(
                                    summary.installed(),
                                    summary.removed(),
                                    installations.size(),
                                    removals.size()),
                    List.of());
        }
        return new AptSimulation(
                List.copyOf(installations.values()),
                List.copyOf(removals.values()),
                keptBack,
                phased,
                summary.notUpgraded());
    }

    private void read(String line) {
        if (listed != null && ENTRY.matcher(line).matches()) {
            for (String name : line.strip().split("\\s+")) {
                listed.add(PackageName.of(name));
            }
            return;
        }
        listed = listOpenedBy(line);
        if (line.startsWith("Inst ")) {
            install(line);
        } else if (line.startsWith("Remv ") || line.startsWith("Purg ")) {
            remove(line);
        } else {
            SimulationSummary.in(line).ifPresent(found -> summary = found);
        }
    }

    private @Nullable Set<PackageName> listOpenedBy(String line) {
        return switch (line.strip()) {
            case "The following packages have been kept back:", "Not upgrading:" -> keptBack;
            case "The following upgrades have been deferred due to phasing:",
                    "Not upgrading yet due to phasing:" ->
                    phased;
            default -> null;
        };
    }

    private void install(String line) {
        Matcher inst = INST.matcher(line);
        if (!inst.matches()) {
            throw unparsable("a line of an installation has another form", List.of(line));
        }
        PackageName name = PackageName.of(inst.group(1));
        String origin = inst.group(4);
        installations.put(
                name,
                new Installation(
                        name,
                        inst.group(5),
                        inst.group(2),
                        inst.group(3),
                        origin == null || origin.isBlank() ? null : origin.strip()));
    }

    private void remove(String line) {
        Matcher remv = REMV.matcher(line);
        if (!remv.matches()) {
            throw unparsable("a line of a removal has another form", List.of(line));
        }
        PackageName name = PackageName.of(remv.group(1));
        removals.put(name, new Removal(name, remv.group(2)));
    }

    private OutputUnparsable unparsable(String problem, List<String> lines) {
        return new OutputUnparsable(section.name(), problem, lines);
    }
}
