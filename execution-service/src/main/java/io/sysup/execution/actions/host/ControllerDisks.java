package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Disk;
import io.sysup.contracts.host.DiskHealth;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Disks behind RAID controllers, which the kernel shows as volumes only. What is known of them is
 * what smartctl tells when it goes through the controller.
 */
final class ControllerDisks {
    private static final String TYPE = "raid";
    private static final Pattern NAMED =
            Pattern.compile(
                    "/dev/(bus/\\d{1,4}|tw[ael]\\d{1,4}|sg\\d{1,4}|sd[a-z]{1,3})"
                            + " ((?:sat\\+)?(?:megaraid|cciss|3ware),\\d{1,4}"
                            + "|areca,\\d{1,4}(?:/\\d{1,4})?"
                            + "|(?:sat\\+)?aacraid,\\d{1,4},\\d{1,4},\\d{1,4})");

    private final Sections sections;
    private final Set<String> serials = new HashSet<>();

    private ControllerDisks(Sections sections) {
        this.sections = sections;
        for (Disk disk : Disks.of(sections)) {
            reading("smart-" + disk.name())
                    .filter(reading -> !reading.health().state().equals(DiskHealth.UNKNOWN))
                    .map(SmartReading::serial)
                    .ifPresent(serials::add);
        }
    }

    /**
     * Each once: a disk that is handed through is named beside the kernel's own, and some by each
     * volume of their controller.
     */
    static List<Disk> of(Sections sections) {
        List<String> named =
                sections.find("smart-behind").map(Section::lines).orElse(List.of()).stream()
                        .filter(line -> !line.isEmpty())
                        .toList();
        List<Disk> disks = new ArrayList<>();
        if (!named.isEmpty()) {
            ControllerDisks found = new ControllerDisks(sections);
            for (int place = 1; place <= named.size(); place++) {
                found.disk(name(named.get(place - 1)), "smart-behind-" + place)
                        .ifPresent(disks::add);
            }
        }
        return disks;
    }

    private static String name(String line) {
        Matcher named = NAMED.matcher(line);
        if (!named.matches()) {
            throw new OutputUnparsable(
                    "smart-behind", "\"" + line + "\" names no disk", List.of(line));
        }
        return named.group(1) + " " + named.group(2);
    }

    private Optional<Disk> disk(String name, String told) {
        Optional<Section> section = sections.find(told);
        DiskHealth health =
                section.map(DiskHealths::told)
                        .orElseGet(() -> DiskHealth.notLookedAt("the other disks took too long"));
        SmartReading reading = reading(told).orElse(null);
        String serial = reading == null ? null : reading.serial();
        return serial != null && !serials.add(serial)
                ? Optional.empty()
                : Optional.of(disk(name, reading).with(health));
    }

    private static Disk disk(String name, @Nullable SmartReading reading) {
        return reading == null
                ? new Disk(name, TYPE, 0, null, null)
                : new Disk(name, TYPE, reading.sizeBytes(), reading.rotational(), reading.model());
    }

    /** Empty where smartctl said nothing, or what an old version says. */
    private Optional<SmartReading> reading(String section) {
        try {
            return sections.find(section)
                    .filter(told -> !told.text().isEmpty())
                    .map(told -> new SmartReading(JsonSection.read(told)));
        } catch (OutputUnparsable e) {
            return Optional.empty();
        }
    }
}
