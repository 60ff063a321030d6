package io.sysup.execution.actions.host;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.contracts.host.Disk;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole disks, from lsblk or from /sys/block. */
final class Disks {
    private static final Pattern NOT_A_DISK =
            Pattern.compile("(?:loop|ram|zram|sr|fd|dm-|md|nbd)\\d+");
    private static final long SECTOR = 512;

    private Disks() {}

    static List<Disk> of(Sections sections) {
        Optional<Section> lsblk = sections.find("lsblk").filter(Section::succeeded);
        return lsblk.isPresent()
                ? fromLsblk(JsonSection.read(lsblk.get()))
                : fromFiles(FileFacts.of(sections, "block"));
    }

    private static List<Disk> fromLsblk(JsonNode tree) {
        List<Disk> disks = new ArrayList<>();
        for (JsonNode device : tree.path("blockdevices")) {
            String name = device.path("name").asText();
            long size = device.path("size").asLong();
            if (device.path("type").asText().equals("disk") && isDisk(name, size)) {
                disks.add(
                        new Disk(
                                name,
                                type(name, text(device, "tran")),
                                size,
                                flag(device.path("rota")),
                                text(device, "model")));
            }
        }
        return disks;
    }

    private static List<Disk> fromFiles(FileFacts files) {
        List<Disk> disks = new ArrayList<>();
        for (String name : files.below("/sys/block")) {
            String folder = "/sys/block/" + name;
            long size = files.number(folder + "/size").orElse(0L) * SECTOR;
            if (isDisk(name, size)) {
                String rotational = files.at(folder + "/queue/rotational");
                disks.add(
                        new Disk(
                                name,
                                type(name, null),
                                size,
                                rotational == null ? null : rotational.equals("1"),
                                files.at(folder + "/device/model")));
            }
        }
        return disks;
    }

    private static boolean isDisk(String name, long size) {
        return size > 0 && !NOT_A_DISK.matcher(name).matches();
    }

    private static String type(String name, @Nullable String transport) {
        if (transport != null) {
            return transport;
        }
        if (name.startsWith("nvme")) {
            return "nvme";
        }
        if (name.startsWith("mmcblk")) {
            return "mmc";
        }
        return name.startsWith("vd") || name.startsWith("xvd") ? "virtual" : "disk";
    }

    private static @Nullable String text(JsonNode device, String field) {
        String text = device.path(field).asText("").strip();
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    /** Older versions of lsblk write numbers and flags as text. */
    private static @Nullable Boolean flag(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? null
                : value.asText().equals("1") || value.asText().equals("true");
    }
}
