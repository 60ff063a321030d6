package io.sysup.execution.actions.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of one device, as they come; a field that may be there several times is Module. */
final class LspciRecord {
    private final Map<String, String> fields = new HashMap<>();
    private final List<String> modules = new ArrayList<>();

    void add(String line) {
        int colon = line.indexOf(":\t");
        if (colon <= 0) {
            return;
        }
        String value = line.substring(colon + 2).strip();
        if (line.startsWith("Module:")) {
            modules.add(value);
        } else {
            fields.put(line.substring(0, colon), value);
        }
    }

    void end(List<PciDevice> devices) {
        if (!fields.isEmpty()) {
            devices.add(
                    new PciDevice(
                            fields.getOrDefault("Slot", "unknown"),
                            fields.getOrDefault("Class", "unknown"),
                            fields.get("Vendor"),
                            fields.getOrDefault("Device", "unknown"),
                            fields.get("Driver"),
                            List.copyOf(modules)));
        }
        fields.clear();
        modules.clear();
    }
}
