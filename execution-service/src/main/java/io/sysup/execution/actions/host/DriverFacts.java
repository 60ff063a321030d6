package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Drivers;
import io.sysup.contracts.host.Drivers.DeviceDriver;
import io.sysup.contracts.host.Drivers.DkmsModule;
import io.sysup.contracts.host.Drivers.ForeignModule;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drivers of the devices, and modules that are not the kernel's own. */
final class DriverFacts {
    private static final String MODULES = "/sys/module";
    private static final String NVIDIA = MODULES + "/nvidia/version";
    private static final String NVIDIA_LINE = "/proc/driver/nvidia/version";
    private static final Pattern NVIDIA_VERSION =
            Pattern.compile("\\b(\\d{3}\\.\\d+(?:\\.\\d+)?)\\b");

    /**
     * {@code nvidia/535.86.05, 6.1.0-9-amd64, x86_64: installed}, with a comma for the slash of
     * old.
     */
    private static final Pattern DKMS =
            Pattern.compile(
                    "([^/,:\\s]+)(?:/|, )([^,:\\s]+)(?:, ([^,\\s]+), \\S+?)?: (added|built|installed)(?: *\\((.+)\\))?.*");

    private DriverFacts() {}

    static Drivers of(Sections sections) {
        FileFacts files = FileFacts.of(sections, "modules");
        return new Drivers(
                PciDevice.of(sections).stream()
                        .filter(each -> each.driver() != null || !each.modules().isEmpty())
                        .map(DriverFacts::driver)
                        .toList(),
                files.below(MODULES).stream()
                        .map(name -> foreign(name, files))
                        .flatMap(Optional::stream)
                        .toList(),
                dkms(sections),
                KernelTaint.of(files.number("/proc/sys/kernel/tainted").orElse(0L)),
                nvidia(files));
    }

    private static DeviceDriver driver(PciDevice device) {
        String name =
                device.vendor() == null ? device.device() : device.vendor() + " " + device.device();
        return new DeviceDriver(device.slot(), name, device.driver(), device.modules());
    }

    private static Optional<ForeignModule> foreign(String name, FileFacts files) {
        return Optional.ofNullable(files.at(MODULES + "/" + name + "/taint"))
                .map(flags -> new ForeignModule(name, flags));
    }

    private static List<DkmsModule> dkms(Sections sections) {
        return sections.find("dkms").map(Section::lines).orElse(List.of()).stream()
                .map(DKMS::matcher)
                .filter(Matcher::matches)
                .map(found ->
                        new DkmsModule(
                                found.group(1),
                                found.group(2),
                                found.group(3),
                                found.group(4),
                                found.group(5)))
                .toList();
    }

    private static @Nullable String nvidia(FileFacts files) {
        String version = files.at(NVIDIA);
        String line = files.at(NVIDIA_LINE);
        if (version != null || line == null) {
            return version;
        }
        Matcher found = NVIDIA_VERSION.matcher(line);
        return found.find() ? found.group(1) : null;
    }
}
