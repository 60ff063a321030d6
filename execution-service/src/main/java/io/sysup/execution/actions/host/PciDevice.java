package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A device on the PCI bus, from the records that {@code lspci -vmmk} divides by empty lines, or
 * from sysfs, where it has numbers in place of names.
 */
record PciDevice(
        String slot,
        String deviceClass,
        @Nullable String vendor,
        String device,
        @Nullable String driver,
        List<String> modules) {
    private static final Map<String, String> VENDORS =
            Map.of(
                    "0x10de", "NVIDIA Corporation",
                    "0x1002", "Advanced Micro Devices, Inc. [AMD/ATI]",
                    "0x8086", "Intel Corporation",
                    "0x1a03", "ASPEED Technology, Inc.",
                    "0x102b", "Matrox Electronics Systems Ltd.",
                    "0x1af4", "Red Hat, Inc.",
                    "0x15ad", "VMware");

    static List<PciDevice> of(Sections sections) {
        Optional<Section> lspci = sections.find("lspci").filter(Section::succeeded);
        if (lspci.isPresent()) {
            return fromLspci(lspci.get().lines());
        }
        return sections.find("pci").map(Section::lines).orElse(List.of()).stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 5)
                .map(PciDevice::fromSysfs)
                .toList();
    }

    private static PciDevice fromSysfs(String[] words) {
        String vendor = VENDORS.get(words[2]);
        String number = words[2].replace("0x", "") + ":" + words[3].replace("0x", "");
        return new PciDevice(
                words[0],
                words[1],
                vendor,
                number,
                words[4].isEmpty() ? null : words[4],
                List.of());
    }

    private static List<PciDevice> fromLspci(List<String> lines) {
        List<PciDevice> devices = new ArrayList<>();
        LspciRecord device = new LspciRecord();
        for (String line : lines) {
            if (line.isBlank()) {
                device.end(devices);
            } else {
                device.add(line);
            }
        }
        device.end(devices);
        return devices;
    }

    boolean shows() {
        return switch (deviceClass) {
            case "VGA compatible controller", "3D controller", "Display controller" -> true;
            default -> deviceClass.startsWith("0x03");
        };
    }
}
