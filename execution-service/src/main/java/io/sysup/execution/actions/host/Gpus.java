package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Gpu;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Display and compute adapters: those on the PCI bus, and those that ARM boards have without one.
 */
final class Gpus {

    private Gpus() {}

    static List<Gpu> of(Sections sections) {
        List<Gpu> gpus = new ArrayList<>();
        PciDevice.of(sections).stream()
                .filter(PciDevice::shows)
                .map(each -> new Gpu(each.device(), each.vendor(), each.driver()))
                .forEach(gpus::add);
        cards(sections).values().stream()
                .filter(card -> !card.containsKey("PCI_ID"))
                .map(Gpus::onBoard)
                .distinct()
                .forEach(gpus::add);
        return gpus;
    }

    /** The lines {@code card0 DRIVER vc4-drm}, by card. */
    private static Map<String, Map<String, String>> cards(Sections sections) {
        Map<String, Map<String, String>> cards = new TreeMap<>();
        for (String line : sections.find("displays").map(Section::lines).orElse(List.of())) {
            String[] words = line.split(" ", 3);
            // A plug of a card, e.g. card0-HDMI-A-1, has no device of its own.
            if (words.length == 3 && words[0].matches("card\\d+")) {
                cards.computeIfAbsent(words[0], name -> new HashMap<>()).put(words[1], words[2]);
            }
        }
        return cards;
    }

    /** The device tree writes {@code brcm,bcm2711-vc5}: who made it, and what it is. */
    private static Gpu onBoard(Map<String, String> card) {
        @Nullable String driver = card.get("DRIVER");
        String compatible = card.getOrDefault("OF_COMPATIBLE_0", "");
        int comma = compatible.indexOf(',');
        return comma < 0
                ? new Gpu(driver == null ? "unknown" : driver, null, driver)
                : new Gpu(compatible.substring(comma + 1), compatible.substring(0, comma), driver);
    }
}
