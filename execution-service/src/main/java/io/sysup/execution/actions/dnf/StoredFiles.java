package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;

/** What dnf keeps of what it fetched. */
record StoredFiles(long bytes, int files) {

    /**
     * @throws OutputUnparsable when it was not counted
     */
    static StoredFiles in(Section section) {
        return new StoredFiles(number(section, "bytes"), (int) number(section, "files"));
    }

    private static long number(Section section, String word) {
        String digits = section.valuesOf(word).findFirst().orElse("");
        if (!digits.matches("\\d{1,18}")) {
            throw new OutputUnparsable(
                    section.name(), "the count of what dnf keeps is missing", section.lines());
        }
        return Long.parseLong(digits);
    }
}
