package io.sysup.execution.actions.host;

import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From where on a number is worth a warning.
 *
 * @param diskPercent of a filesystem
 * @param loadPerCore of the last fifteen minutes: a moment says little
 */
record Thresholds(int diskPercent, int memoryPercent, int loadPerCore) {
    private static final int DISK = 90;
    private static final int MEMORY = 95;
    private static final int LOAD = 4;

    static final String SCHEMA =
            """
            {"type":"object","additionalProperties":false,"properties":{
              "diskPercent":{"type":"integer","minimum":1,"maximum":100,
                "description":"warn of a filesystem that is fuller; not given, the setting metrics.disk.warning"},
              "memoryPercent":{"type":"integer","minimum":1,"maximum":100,
                "description":"warn of memory that is fuller; not given, the setting metrics.memory.warning"},
              "loadPerCore":{"type":"integer","minimum":1,"maximum":1000,
                "description":"warn of a load of fifteen minutes that is higher for each core; not given, the setting metrics.load.warning"}}}
            """;

    static Thresholds of(Map<String, Object> params) {
        return new Thresholds(
                (Integer) params.getOrDefault("diskPercent", DISK),
                (Integer) params.getOrDefault("memoryPercent", MEMORY),
                (Integer) params.getOrDefault("loadPerCore", LOAD));
    }

    List<String> warnings(Usage usage, @Nullable Integer cores) {
        List<String> warnings = new ArrayList<>();
        for (Filesystem each : usage.filesystems()) {
            if (each.usedPercent() >= diskPercent) {
                warnings.add(said("%s is %.0f %% full", each.mount(), each.usedPercent()));
            }
        }
        Double memory = usage.memoryUsedPercent();
        if (memory != null && memory >= memoryPercent) {
            warnings.add(said("memory is %.0f %% full", memory));
        }
        Double load = usage.load15();
        if (load != null && cores != null && load >= (double) loadPerCore * cores) {
            warnings.add(said("the load is %.1f on %d cores", load, cores));
        }
        return List.copyOf(warnings);
    }

    private static String said(String sentence, Object... values) {
        return String.format(Locale.ROOT, sentence, values);
    }
}
