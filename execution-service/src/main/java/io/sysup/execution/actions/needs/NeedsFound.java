package io.sysup.execution.actions.needs;

import io.sysup.contracts.host.MachineNeeds;
import io.sysup.contracts.host.Need;
import io.sysup.contracts.host.StaleContainer;
import io.sysup.execution.actions.reboot.RebootNeed;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code needs.sh} printed. Services are needrestart's where it answered, for it knows
 * programs in interpreters too and heeds what was configured to be left alone.
 */
public final class NeedsFound {
    private static final String NEEDRESTART = "NEEDRESTART-VER:";
    private static final String KERNEL = "NEEDRESTART-KSTA:";
    private static final String MICROCODE = "NEEDRESTART-UCSTA:";
    private static final String SERVICE = "NEEDRESTART-SVC:";

    private final Section section;
    private final RebootNeed reboot;
    private final boolean complete;
    private final boolean needrestart;

    private NeedsFound(Section section, RebootNeed reboot) {
        this.section = section;
        this.reboot = reboot;
        complete =
                section.succeeded()
                        && section.omitted() == 0
                        && section.says("complete")
                        && !section.says("cut-short");
        needrestart = section.lines().stream().anyMatch(line -> line.startsWith(NEEDRESTART));
    }

    /** Absent when the script was too old to look, or did not get to it. */
    public static @Nullable MachineNeeds in(Sections sections, RebootNeed reboot) {
        return sections.find("needs")
                .map(section -> new NeedsFound(section, reboot).needs())
                .orElse(null);
    }

    /** Whether a reboot is waited for, by all that was looked at. */
    public static boolean reboot(RebootNeed reboot, @Nullable MachineNeeds needs) {
        return reboot.required() || (needs != null && needs.reboot() == Need.YES);
    }

    private MachineNeeds needs() {
        List<String> reasons = rebootReasons();
        List<String> services =
                distinct(
                        (needrestart ? section.valuesOf(SERVICE) : goneUnits())
                                .filter(NeedsFound::isTheirs));
        List<String> processes = distinct(section.valuesOf("gone process -"));
        List<StaleContainer> containers = containers();
        List<String> users = users();
        return new MachineNeeds(
                reasons.isEmpty() ? noReboot() : Need.YES,
                reasons,
                reboot.packages(),
                need(services.isEmpty() && processes.isEmpty()),
                services,
                processes,
                need(containers.isEmpty()),
                containers,
                need(users.isEmpty()),
                users);
    }

    /** Who could not look everywhere knows what he has seen, and not what he has not. */
    private Need need(boolean nothingSeen) {
        if (!nothingSeen) {
            return Need.YES;
        }
        return complete ? Need.NO : Need.UNKNOWN;
    }

    private List<String> rebootReasons() {
        List<String> reasons = new ArrayList<>();
        if (reboot.flagged()) {
            reasons.add("packages");
        }
        if (reboot.newerKernel() || kernelReplaced()) {
            reasons.add("kernel");
        }
        if (!reboot.contained() && says(MICROCODE, "2")) {
            reasons.add("microcode");
        }
        return reasons;
    }

    /**
     * Under the same name, which ours do not see. That another one is newer needrestart also says
     * of one for other machines, so there ours decide when they can.
     */
    private boolean kernelReplaced() {
        return !reboot.contained()
                && (says(KERNEL, "2") || (!reboot.comparable() && says(KERNEL, "3")));
    }

    /** Without a kernel to compare with, the missing flag of a package proves little. */
    private Need noReboot() {
        return reboot.comparable() || says(KERNEL, "1") ? Need.NO : Need.UNKNOWN;
    }

    private boolean says(String word, String value) {
        return section.says(word + " " + value);
    }

    /** Our own run may look at itself. */
    private static boolean isTheirs(String unit) {
        return !unit.startsWith("sysup-");
    }

    private Stream<String> goneUnits() {
        return words("gone unit", 2).map(word -> word[0]);
    }

    private static List<String> distinct(Stream<String> names) {
        return names.distinct().sorted().toList();
    }

    private List<StaleContainer> containers() {
        Map<String, String> names = new HashMap<>();
        words("name", 3).forEach(word -> names.put(word[0] + " " + word[1], word[2]));
        Map<String, StaleContainer> found = new TreeMap<>();
        words("gone container", 3)
                .forEach(word -> {
                    String key = word[0] + " " + word[1];
                    found.put(key, new StaleContainer(word[0], word[1], names.get(key)));
                });
        return List.copyOf(found.values());
    }

    private List<String> users() {
        Map<String, String> names = new HashMap<>();
        words("user", 2).forEach(word -> names.put(word[0], word[1]));
        TreeSet<String> users = new TreeSet<>();
        words("gone session", 2)
                .forEach(word -> users.add(names.getOrDefault(word[0], "uid " + word[0])));
        return List.copyOf(users);
    }

    private Stream<String[]> words(String start, int number) {
        return section.valuesOf(start)
                .map(rest -> rest.split(" ", number))
                .filter(word -> word.length == number);
    }
}
