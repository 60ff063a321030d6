package io.sysup.inventory.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.inventory.setting.SettingKind.Networks;
import io.sysup.inventory.setting.SettingKind.WholeNumber;
import io.sysup.kit.json.Json;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All settings there are; each acts somewhere, and a test shows that. */
public enum Setting {
    DISK_WARNING(
            "metrics.disk.warning",
            percent(),
            "90",
            "%",
            true,
            "A filesystem that is so full is warned of."),
    DISK_ERROR(
            "metrics.disk.error",
            percent(),
            "97",
            "%",
            true,
            "A filesystem that is so full is an error of its machine."),
    MEMORY_WARNING(
            "metrics.memory.warning",
            percent(),
            "95",
            "%",
            true,
            "Memory that is so full is warned of."),
    MEMORY_ERROR(
            "metrics.memory.error",
            percent(),
            "99",
            "%",
            true,
            "Memory that is so full is an error of its machine."),
    LOAD_WARNING(
            "metrics.load.warning",
            new WholeNumber(1, 1_000),
            "4",
            "per core",
            true,
            "A load of fifteen minutes that is so high for each core is warned of."),
    LOAD_ERROR(
            "metrics.load.error",
            new WholeNumber(1, 1_000),
            "16",
            "per core",
            true,
            "A load of fifteen minutes that is so high for each core is told as an error."),
    METRICS_STALE(
            "metrics.stale",
            new WholeNumber(1, 10_080),
            "60",
            "minutes",
            false,
            "Metrics that are older are shown as stale."),
    DISCOVERY_RANGES(
            "discovery.ranges",
            new Networks(50),
            "null",
            null,
            false,
            "Networks that may be scanned, all within those that the server was started with; not set, these themselves."),
    DISCOVERY_RATE(
            "discovery.rate",
            new WholeNumber(1, 1_000),
            "null",
            "per second",
            false,
            "Connections that a scan tries in a second; not more than the server was started with, which holds when this is not set."),
    TIMELINE_RETENTION(
            "timeline.retention",
            new WholeNumber(30, 36_500),
            "730",
            "days",
            false,
            "Lines of the timeline that are older are removed; changes of settings and what became of host keys stay."),
    /* A message is news again after thirty days: one that is forgotten earlier would be news too soon. */
    MESSAGES_RETENTION(
            "messages.retention",
            new WholeNumber(31, 36_500),
            "365",
            "days",
            false,
            "Acknowledged messages that were not seen for so long are removed."),
    ARTIFACTS_RETENTION(
            "artifacts.retention",
            new WholeNumber(1, 36_500),
            "30",
            "days",
            false,
            "Logs of jobs and other files that are older are removed; pinned ones stay."),
    FAILED_ARTIFACTS_RETENTION(
            "artifacts.retention.failed",
            new WholeNumber(1, 36_500),
            "90",
            "days",
            false,
            "Logs of what failed that are older are removed; pinned ones stay."),
    REPORTS_RETENTION(
            "reports.retention",
            new WholeNumber(1, 36_500),
            "365",
            "days",
            false,
            "Reports that are older are removed; pinned ones stay."),
    SESSION_LENGTH(
            "session.length",
            new WholeNumber(5, 10_080),
            "null",
            "minutes",
            false,
            "How long who signs in to the console from now on stays signed in; not longer than the server was started with, which holds when this is not set.");

    private final String key;
    private final SettingKind kind;
    private final String standard;
    private final @Nullable String unit;
    private final boolean perTag;
    private final String description;

    Setting(
            String key,
            SettingKind kind,
            String standard,
            @Nullable String unit,
            boolean perTag,
            String description) {
        this.key = key;
        this.kind = kind;
        this.standard = standard;
        this.unit = unit;
        this.perTag = perTag;
        this.description = description;
    }

    private static WholeNumber percent() {
        return new WholeNumber(1, 100);
    }

    public String key() {
        return key;
    }

    SettingKind kind() {
        return kind;
    }

    /** Its value as long as nobody chose one; JSON null when the start-up configuration says it. */
    JsonNode standard() {
        return Json.tree(standard);
    }

    @Nullable String unit() {
        return unit;
    }

    /** Whether the machines of a tag may have a value of their own. */
    boolean perTag() {
        return perTag;
    }

    String description() {
        return description;
    }

    /** What must not be above this one; empty when nothing must. */
    Optional<Setting> lower() {
        return switch (this) {
            case DISK_ERROR -> Optional.of(DISK_WARNING);
            case MEMORY_ERROR -> Optional.of(MEMORY_WARNING);
            case LOAD_ERROR -> Optional.of(LOAD_WARNING);
            default -> Optional.empty();
        };
    }

    /** What must not be below this one. */
    Optional<Setting> higher() {
        return Arrays.stream(values())
                .filter(one -> one.lower().filter(this::equals).isPresent())
                .findFirst();
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    static String allKeys() {
        return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "));
    }
}
