package io.sysup.execution.report.content;

import io.sysup.execution.machine.MachineFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Until when releases get updates. A table of ours: what it does not know is said to be unknown.
 */
final class Releases {
    private static final String TABLE = "/report/releases.csv";
    private final List<Release> all;

    Releases() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Releases.class.getResourceAsStream(TABLE)),
                                StandardCharsets.UTF_8))) {
            all = in.lines().skip(2).map(Releases::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Release read(String line) {
        String[] cells = line.split(",", -1);
        return new Release(
                cells[0], cells[1], cells[2], LocalDate.parse(cells[3]), LocalDate.parse(cells[4]));
    }

    /** By its codename, which also those have that call themselves by another version. */
    Optional<Release> of(MachineFacts machine) {
        String family = machine.osFamily();
        String codename = machine.osCodename();
        return all.stream()
                .filter(one -> one.family().equals(family) && one.codename().equals(codename))
                .findFirst();
    }

    /**
     * @param support end of the regular updates
     * @param longest end of those by long-term support
     */
    record Release(
            String family, String codename, String version, LocalDate support, LocalDate longest) {
        boolean isOver(LocalDate today) {
            return longest.isBefore(today);
        }
    }
}
