package io.sysup.execution.actions.sections;

import java.util.List;

/** Sections that no machine at hand could be made to print. */
public final class WrittenSections {
    private final SectionReader reader = new SectionReader("n");

    public WrittenSections with(String name, String... lines) {
        return ended(name, 0, List.of(lines));
    }

    public WrittenSections failed(String name, String... lines) {
        return ended(name, 1, List.of(lines));
    }

    private WrittenSections ended(String name, int exit, List<String> lines) {
        reader.stdout("@@n data " + name);
        lines.forEach(reader::stdout);
        reader.stdout("@@n end " + name + " " + exit);
        return this;
    }

    public Sections sections() {
        return reader.sections();
    }
}
