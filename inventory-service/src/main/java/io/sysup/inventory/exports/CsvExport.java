package io.sysup.inventory.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.sysup.inventory.csv.CsvCell;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line a machine. What a spreadsheet would run as a formula is made text by a quote before it.
 */
final class CsvExport {
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    private static final CsvSchema SCHEMA =
            MAPPER.schemaFor(ExportedMachine.class).withHeader().withLineSeparator("\r\n");

    private CsvExport() {}

    static String write(List<ExportedMachine> machines) {
        try {
            return MAPPER.writer(SCHEMA)
                    .writeValueAsString(machines.stream().map(CsvExport::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(ExportedMachine machine) {
        Map<String, Object> row = new LinkedHashMap<>();
        MAPPER.convertValue(machine, Map.class)
                .forEach((field, value) -> row.put(field.toString(), cell(value)));
        return row;
    }

    private static Object cell(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> CsvCell.harmless(text);
            case Collection<?> words ->
                    String.join(" ", words.stream().map(Object::toString).toList());
            default -> value;
        };
    }
}
