package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Firmware;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of the firmware: from DMI, from the variables of UEFI, from the processor. */
final class FirmwareFacts {
    private static final String DMI = "/sys/class/dmi/id/";

    private FirmwareFacts() {}

    static Firmware of(Sections sections) {
        FileFacts files = FileFacts.of(sections, "firmware");
        Optional<Section> boot = sections.find("boot");
        return new Firmware(
                files.at(DMI + "bios_vendor"),
                files.at(DMI + "bios_version"),
                files.at(DMI + "bios_date"),
                files.at(DMI + "sys_vendor"),
                files.at(DMI + "product_name"),
                said(boot, "mode").orElse(null),
                said(boot, "secure-boot").map("1"::equals).orElse(null),
                said(boot, "microcode").orElse(null));
    }

    private static Optional<String> said(Optional<Section> boot, String word) {
        return boot.map(section -> section.valuesOf(word)).orElse(Stream.empty()).findFirst();
    }
}
