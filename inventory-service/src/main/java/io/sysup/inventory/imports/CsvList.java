package io.sysup.inventory.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.sysup.inventory.csv.CsvCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Comma- or semicolon-separated values with a header line, as spreadsheets and our export write
 * them.
 */
final class CsvList {
    private static final CsvMapper MAPPER =
            CsvMapper.builder()
                    .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                    .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                    .enable(CsvParser.Feature.TRIM_SPACES)
                    .build();

    private static final Map<String, String> OTHER_NAMES =
            Map.of("host", "hostname", "address", "hostname", "user", "username", "tag", "tags");
    private static final Set<String> COLUMNS =
            Set.of("name", "hostname", "port", "username", "tags", "jump", ListedFacts.CHOSEN);

    private CsvList() {}

    static ListedMachines read(String text) {
        List<ListedMachine> machines = new ArrayList<>();
        Set<String> ignored = new TreeSet<>();
        try (MappingIterator<String[]> rows =
                MAPPER.readerFor(String[].class)
                        .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                        .readValues(text)) {
            if (!rows.hasNextValue()) {
                throw new UnreadableList("must begin with a line that names the columns");
            }
            List<String> header = header(rows.nextValue(), ignored);
            while (rows.hasNextValue()) {
                String[] cells = rows.nextValue();
                int line = rows.getParser().currentTokenLocation().getLineNr();
                machines.add(machine("line " + line, header, cells));
                TooManyMachines.check(machines.size());
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableList("is no CSV: a cell is not closed or too long, line " + line);
        } catch (IOException e) {
            throw new UnreadableList("is no CSV");
        }
        return new ListedMachines(machines, ignored);
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private static List<String> header(String[] cells, Set<String> ignored) {
        List<String> header = new ArrayList<>();
        for (String cell : cells) {
            String written = cell.strip().toLowerCase(Locale.ROOT);
            String fact = ListedFacts.named(written);
            String name = fact == null ? OTHER_NAMES.getOrDefault(written, written) : fact;
            if (fact == null && !COLUMNS.contains(name)) {
                ignored.add(cell.strip());
            } else if (header.contains(name)) {
                throw new UnreadableList("has two columns for the " + name);
            }
            header.add(name);
        }
        if (!header.contains("name") && !header.contains("hostname")) {
            throw new UnreadableList(
                    "must begin with a line that names the columns, at least name or hostname");
        }
        return header;
    }

    private static ListedMachine machine(String place, List<String> header, String[] cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
            String cell = CsvCell.original(cells[i].strip());
            if (!cell.isEmpty()) {
                values.put(header.get(i), cell);
            }
        }
        return new ListedMachine(
                place,
                values.get("name"),
                values.get("hostname"),
                values.get("port"),
                values.get("username"),
                words(values.get("tags")),
                values.get("jump"),
                facts(header, values));
    }

    private static Map<String, String> facts(List<String> header, Map<String, String> values) {
        Map<String, String> said = new HashMap<>(values);
        said.keySet().removeIf(name -> ListedFacts.named(name) == null);
        boolean tells = header.contains(ListedFacts.CHOSEN);
        return ListedFacts.chosen(said, tells ? words(values.get(ListedFacts.CHOSEN)) : null);
    }

    static List<String> words(@Nullable String cell) {
        return cell == null
                ? List.of()
                : List.of(cell.split("[\\s,;|]+")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
