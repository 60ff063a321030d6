package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.EditedConffile;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what dpkg noted of configuration files with what is there. Whether the new version
 * brings another file, and dpkg would ask, is not known before it is downloaded.
 */
final class EditedConffiles {
    /** The sum is of the file as the package brought it; what is no longer part of it is marked. */
    private static final Pattern NOTED =
            Pattern.compile(" (/.*?) ([0-9a-f]{32})( obsolete| remove-on-upgrade)*");

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{32})  (/.*)");
    private static final Pattern GONE =
            Pattern.compile("md5sum: '?(/.*?)'?: No such file or directory");

    private EditedConffiles() {}

    /** Absent when the script was too old to look; of the packages of the plans only. */
    static @Nullable List<EditedConffile> of(Sections sections) {
        if (sections.find("preferences").isEmpty()) {
            return null;
        }
        if (sections.find("conffiles").isEmpty()) {
            return List.of();
        }
        Map<String, String> states = new HashMap<>();
        Map<String, String> sums = new HashMap<>();
        read(sections.complete("conffile-sums"), sums, states);
        List<EditedConffile> edited = new ArrayList<>();
        String owner = "";
        for (String line : sections.complete("conffiles").lines()) {
            Matcher noted = NOTED.matcher(line);
            if (line.startsWith("package\t")) {
                owner = line.split("\t", -1)[1];
            } else if (noted.matches() && noted.group(3) == null) {
                String path = noted.group(1);
                String sum = sums.get(path);
                if (!noted.group(2).equals(sum)) {
                    String state =
                            sum != null
                                    ? EditedConffile.EDITED
                                    : states.getOrDefault(path, EditedConffile.UNREADABLE);
                    edited.add(new EditedConffile(owner, path, state));
                }
            }
        }
        return edited.stream().distinct().toList();
    }

    private static void read(
            Section section, Map<String, String> sums, Map<String, String> states) {
        for (String line : section.lines()) {
            Matcher sum = SUM.matcher(line);
            Matcher gone = GONE.matcher(line);
            if (sum.matches()) {
                sums.put(sum.group(2), sum.group(1));
            } else if (gone.matches()) {
                states.put(gone.group(1), EditedConffile.DELETED);
            }
        }
    }
}
