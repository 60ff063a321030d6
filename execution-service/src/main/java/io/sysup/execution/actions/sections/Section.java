package io.sysup.execution.actions.sections;

import java.util.List;
import java.util.stream.Stream;

/**
 * The output of one command of a script.
 *
 * @param omitted lines left out in the middle because there were too many to keep
 */
public record Section(String name, int exitCode, List<String> lines, long omitted) {

    public Section {
        lines = List.copyOf(lines);
    }

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** The only line of a section that has one, without surrounding blanks; empty for no line. */
    public String text() {
        return String.join("\n", lines).strip();
    }

    /** What follows the given word and a blank, for each line that starts so. */
    public Stream<String> valuesOf(String word) {
        String start = word + " ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip());
    }

    public boolean says(String line) {
        return lines.contains(line);
    }
}
