package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.ReleaseSupport;
import io.sysup.execution.actions.release.ReleaseLife;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when the release of a machine gets updates: as distro-info of the machine says, which its
 * own updates keep fresh, else as our table does.
 */
final class ReleaseSupports {
    private ReleaseSupports() {}

    /** Absent when the script was too old to look, or the machine does not say what it runs. */
    static @Nullable ReleaseSupport of(Sections sections) {
        Section section = sections.find("release-life").orElse(null);
        String id = section == null ? "" : value(section, "id");
        if (section == null || id.isEmpty()) {
            return null;
        }
        String version = value(section, "version");
        List<List<String>> rows =
                section.valuesOf("row").map(row -> Arrays.asList(row.split(",", -1))).toList();
        LocalDate ends = rows.size() == 2 ? date(rows, "eol") : null;
        if (ends != null) {
            LocalDate longTerm = date(rows, "eol-lts");
            return support(
                    section, ends, longTerm == null ? ends : longTerm, ReleaseSupport.DISTRO_INFO);
        }
        Optional<LocalDate> known = ReleaseLife.end(id, version.isEmpty() ? null : version);
        return support(
                section,
                null,
                known.orElse(null),
                known.isPresent() ? ReleaseSupport.TABLE : ReleaseSupport.UNKNOWN);
    }

    private static ReleaseSupport support(
            Section section,
            @Nullable LocalDate ends,
            @Nullable LocalDate longTermEnds,
            String source) {
        String version = value(section, "version");
        String codename = value(section, "codename");
        return new ReleaseSupport(
                value(section, "id"),
                version.isEmpty() ? null : version,
                codename.isEmpty() ? null : codename,
                ends,
                longTermEnds,
                source);
    }

    private static @Nullable LocalDate date(List<List<String>> rows, String column) {
        int index = rows.getFirst().indexOf(column);
        List<String> row = rows.getLast();
        if (index < 0 || index >= row.size() || row.get(index).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(row.get(index).strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String value(Section section, String word) {
        return section.valuesOf(word).findFirst().orElse("");
    }
}
