package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.Section;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first fields of the release files that apt keeps, by the name of the file. */
final class ReleaseFiles {
    private static final String FILE = "file ";

    /** What one says of its repository. */
    record ReleaseFile(Map<String, String> values) {

        @Nullable String value(String field) {
            return values.get(field);
        }

        /** Absent when it is none: that is for apt to complain about. */
        @Nullable Instant time(String field) {
            String text = values.get(field);
            if (text == null) {
                return null;
            }
            try {
                return Instant.from(
                        DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                                text.replace("UTC", "GMT").replaceAll("\\s+", " ")));
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    private final Map<String, ReleaseFile> byName = new HashMap<>();

    private ReleaseFiles() {}

    static ReleaseFiles of(Section section) {
        ReleaseFiles files = new ReleaseFiles();
        Map<String, String> values = new HashMap<>();
        for (String line : section.lines()) {
            if (line.startsWith(FILE)) {
                values = new HashMap<>();
                files.byName.put(line.substring(FILE.length()), new ReleaseFile(values));
            } else if (line.indexOf(':') > 0) {
                int colon = line.indexOf(':');
                values.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return files;
    }

    /**
     * What the names of the lists of one release begin with.
     *
     * @param list the file of a list
     * @param key its name within the release
     */
    static String start(String list, String key) {
        int end = list.lastIndexOf(key.replace('/', '_'));
        return end < 0 ? list : list.substring(0, end);
    }

    @Nullable ReleaseFile find(String start) {
        ReleaseFile signed = byName.get(start + "InRelease");
        return signed != null ? signed : byName.get(start + "Release");
    }
}
