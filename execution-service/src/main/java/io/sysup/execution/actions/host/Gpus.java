package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Gpu;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Display and compute adapters among the records that {@code lspci -vmmk} divides by empty lines.
 */
final class Gpus {
    private static final Set<String> CLASSES =
            Set.of("VGA compatible controller", "3D controller", "Display controller");

    private Gpus() {}

    static List<Gpu> of(Sections sections) {
        List<String> lines =
                new ArrayList<>(
                        sections.find("lspci")
                                .filter(Section::succeeded)
                                .map(Section::lines)
                                .orElse(List.of()));
        lines.add("");
        List<Gpu> gpus = new ArrayList<>();
        Map<String, String> device = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(":\t");
            if (colon > 0) {
                device.put(line.substring(0, colon), line.substring(colon + 2).strip());
            } else if (line.isBlank()) {
                if (CLASSES.contains(device.getOrDefault("Class", ""))) {
                    gpus.add(
                            new Gpu(
                                    device.getOrDefault("Device", "unknown"),
                                    device.get("Vendor"),
                                    device.get("Driver")));
                }
                device.clear();
            }
        }
        return gpus;
    }
}
