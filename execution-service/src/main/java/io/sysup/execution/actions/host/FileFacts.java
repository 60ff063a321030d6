package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.Sections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** First lines of small files, printed as {@code path: line}. */
record FileFacts(Map<String, String> firstLines) {

    static FileFacts of(Sections sections, String name) {
        Map<String, String> firstLines = new LinkedHashMap<>();
        sections.find(name)
                .ifPresent(section -> {
                    for (String line : section.lines()) {
                        int colon = line.indexOf(": ");
                        if (colon > 0) {
                            firstLines.put(
                                    line.substring(0, colon), line.substring(colon + 2).strip());
                        }
                    }
                });
        return new FileFacts(firstLines);
    }

    @Nullable String at(String path) {
        return firstLines.get(path);
    }

    Optional<Long> number(String path) {
        String line = firstLines.get(path);
        return line == null || !line.matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of(Long.parseLong(line));
    }

    /** Names of the folders directly below the given one that have a file here. */
    TreeSet<String> below(String folder) {
        TreeSet<String> names = new TreeSet<>();
        for (String path : firstLines.keySet()) {
            if (path.startsWith(folder + "/")) {
                names.add(path.substring(folder.length() + 1).split("/")[0]);
            }
        }
        return names;
    }
}
