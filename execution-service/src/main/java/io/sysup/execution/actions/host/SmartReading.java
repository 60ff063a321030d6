package io.sysup.execution.actions.host;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.contracts.host.DiskHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code smartctl --json} says of one disk: of ATA, of NVMe, or of SCSI. */
final class SmartReading {
    private static final int ASLEEP = 2;
    private static final int REALLOCATED = 5;
    private static final int PENDING = 197;
    private static final int OFFLINE_UNCORRECTABLE = 198;
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,18}");

    /** Attributes of solid state disks whose value goes from 100 down to 0. */
    private static final Set<String> LIFE_LEFT =
            Set.of(
                    "Wear_Leveling_Count",
                    "SSD_Life_Left",
                    "Media_Wearout_Indicator",
                    "Percent_Lifetime_Remain",
                    "Perc_Rated_Life_Remain",
                    "Remaining_Lifetime_Perc");

    private final JsonNode told;
    private final JsonNode nvme;

    SmartReading(JsonNode told) {
        this.told = told;
        nvme = told.path("nvme_smart_health_information_log");
    }

    @Nullable String model() {
        return first(text("model_name"), text("scsi_model_name"));
    }

    @Nullable String serial() {
        return text("serial_number");
    }

    /** 0 when it is not told. */
    long sizeBytes() {
        return told.at("/user_capacity/bytes").asLong();
    }

    @Nullable Boolean rotational() {
        JsonNode rate = told.path("rotation_rate");
        return rate.isInt() ? Boolean.valueOf(rate.asInt() > 0) : null;
    }

    private @Nullable String text(String field) {
        String text = told.path(field).asText("").strip();
        return text.isEmpty() ? null : text;
    }

    DiskHealth health() {
        JsonNode passed = told.at("/smart_status/passed");
        boolean known = passed.isBoolean();
        return new DiskHealth(
                !known
                        ? DiskHealth.UNKNOWN
                        : passed.asBoolean() ? DiskHealth.PASSED : DiskHealth.FAILED,
                known ? null : reason(),
                integer(told.at("/temperature/current")),
                number(told.at("/power_on_time/hours")),
                first(raw(REALLOCATED), number(told.path("scsi_grown_defect_list"))),
                raw(PENDING),
                first(raw(OFFLINE_UNCORRECTABLE), number(nvme.path("media_errors"))),
                wear());
    }

    private String reason() {
        List<String> said = new ArrayList<>();
        told.at("/smartctl/messages").forEach(each -> said.add(each.path("string").asText()));
        if (!said.isEmpty()) {
            return "smartctl says: " + String.join(" ", said);
        }
        return (told.at("/smartctl/exit_status").asInt() & ASLEEP) != 0
                ? "it is asleep, or does not answer"
                : "it tells nothing of its health";
    }

    private @Nullable Integer wear() {
        Integer used =
                first(
                        integer(nvme.path("percentage_used")),
                        integer(told.at("/endurance_used/current_percent")),
                        integer(told.path("scsi_percentage_used_endurance_indicator")),
                        endurance());
        boolean solid = told.path("rotation_rate").asInt(-1) == 0;
        return used == null && solid ? lifeUsed() : used;
    }

    private @Nullable Integer endurance() {
        for (JsonNode page : told.at("/ata_device_statistics/pages")) {
            for (JsonNode row : page.path("table")) {
                if (row.path("name").asText().equals("Percentage Used Endurance Indicator")) {
                    return integer(row.path("value"));
                }
            }
        }
        return null;
    }

    private @Nullable Integer lifeUsed() {
        for (JsonNode attribute : attributes()) {
            int left = attribute.path("value").asInt(-1);
            if (LIFE_LEFT.contains(attribute.path("name").asText()) && left >= 0 && left <= 100) {
                return 100 - left;
            }
        }
        return null;
    }

    private JsonNode attributes() {
        return told.at("/ata_smart_attributes/table");
    }

    /**
     * As the disk's maker means it: some pack several numbers into one, and the text has them
     * apart.
     */
    private @Nullable Long raw(int id) {
        for (JsonNode attribute : attributes()) {
            if (attribute.path("id").asInt() == id) {
                Matcher found = FIRST_NUMBER.matcher(attribute.at("/raw/string").asText());
                return found.lookingAt() ? Long.valueOf(found.group()) : null;
            }
        }
        return null;
    }

    @SafeVarargs
    private static <T> @Nullable T first(@Nullable T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Long number(JsonNode node) {
        return node.canConvertToLong() ? Long.valueOf(node.asLong()) : null;
    }

    private static @Nullable Integer integer(JsonNode node) {
        return node.canConvertToInt() ? Integer.valueOf(node.asInt()) : null;
    }
}
