package io.sysup.inventory.exports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How the register can be written. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8", "csv", CsvExport::write),
    JSON("application/json", "json", JsonExport::write),
    ANSIBLE("application/yaml", "yaml", AnsibleExport::write);

    private final String mediaType;
    private final String ending;
    private final Function<List<ExportedMachine>, String> writer;

    ExportFormat(String mediaType, String ending, Function<List<ExportedMachine>, String> writer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.writer = writer;
    }

    String write(List<ExportedMachine> machines) {
        return writer.apply(machines);
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return "machines." + ending;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
