package io.sysup.execution.actions.sections;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Output of real machines, from {@code src/test/resources/captures}. */
public final class Captures {

    private Captures() {}

    /** A run of one of our scripts. */
    public static Sections run(String path) {
        SectionReader reader = new SectionReader("c0ffee");
        lines(path).forEach(reader::stdout);
        return reader.sections();
    }

    /** The first lines of such a run, which was cut off then. */
    public static Sections beginning(String path, int lines) {
        SectionReader reader = new SectionReader("c0ffee");
        lines(path).stream().limit(lines).forEach(reader::stdout);
        return reader.sections();
    }

    public static int length(String path) {
        return lines(path).size();
    }

    /** The output of a single command. */
    public static Section output(String path) {
        return new Section("output", 0, lines(path), 0);
    }

    public static Section section(String... lines) {
        return new Section("written", 0, List.of(lines), 0);
    }

    private static List<String> lines(String path) {
        try (InputStream in = Captures.class.getResourceAsStream("/captures/" + path + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no capture " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
