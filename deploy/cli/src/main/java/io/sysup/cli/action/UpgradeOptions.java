package io.sysup.cli.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an upgrade leaves out, and whether it only fetches: for runs, campaigns and schedules. */
public final class UpgradeOptions {

    @Option(
            names = "--exclude",
            paramLabel = "NAME",
            split = ",",
            description =
                    "apt.upgrade: leave these packages as they are; * and ? fit any letters, such as 'linux-*'.")
    private List<String> exclude = List.of();

    @Option(
            names = "--min-age",
            paramLabel = "DAYS",
            description = "apt.upgrade: only versions that were first seen at least so long ago.")
    private @Nullable Integer minAge;

    @Option(
            names = "--download-only",
            description = "apt.upgrade: fetch the packages ahead and change nothing.")
    private boolean downloadOnly;

    public void addTo(ObjectNode parameters) {
        if (!exclude.isEmpty()) {
            parameters.set("exclude", Json.strings(exclude));
        }
        if (minAge != null) {
            parameters.put("minAgeDays", minAge);
        }
        if (downloadOnly) {
            parameters.put("downloadOnly", true);
        }
    }
}
