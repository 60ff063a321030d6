package io.sysup.execution.actions.sections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a script said, by section; also the few lines that belong to none, errors mostly. */
public final class Sections {
    private final Map<String, Section> closed;
    private final @Nullable String unfinished;
    private final List<String> outside;

    Sections(Map<String, Section> closed, @Nullable String unfinished, List<String> outside) {
        this.closed = Map.copyOf(closed);
        this.unfinished = unfinished;
        this.outside = List.copyOf(outside);
    }

    /** The section of that name, whole. */
    public Section section(String name) {
        return find(name)
                .orElseThrow(() ->
                        new OutputUnparsable(
                                name, "the output has no section \"" + name + "\"", outside));
    }

    /** The section of that name, whole, if the script got to it. */
    public Optional<Section> find(String name) {
        if (name.equals(unfinished)) {
            throw new OutputUnparsable(
                    name, "the output ends inside the section \"" + name + "\"", outside);
        }
        return Optional.ofNullable(closed.get(name));
    }

    /** The section of that name if it was closed, in output that may end anywhere. */
    public Optional<Section> closed(String name) {
        return Optional.ofNullable(closed.get(name));
    }

    /** Like {@link #section}, for output that means nothing unless every line is there. */
    public Section complete(String name) {
        Section section = section(name);
        if (section.omitted() > 0) {
            throw new OutputUnparsable(name, "the section \"" + name + "\" is too long", List.of());
        }
        return section;
    }

    public List<String> outside() {
        return outside;
    }
}
