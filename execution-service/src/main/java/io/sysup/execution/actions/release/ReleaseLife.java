package io.sysup.execution.actions.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Until when releases get security updates, from {@code releases/end-of-life.csv}. */
public final class ReleaseLife {
    private static final Map<String, LocalDate> ENDS = read();

    private ReleaseLife() {}

    /** Empty when it is not known: a release that is newer than this program. */
    public static Optional<LocalDate> end(String id, @Nullable String version) {
        String debian = id.equals("raspbian") ? "debian" : id;
        return Optional.ofNullable(ENDS.get(debian + " " + version));
    }

    private static Map<String, LocalDate> read() {
        try (InputStream in = ReleaseLife.class.getResourceAsStream("/releases/end-of-life.csv")) {
            if (in == null) {
                throw new IllegalStateException("missing resource releases/end-of-life.csv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .collect(
                            Collectors.toMap(
                                    cells -> cells[0] + " " + cells[1],
                                    cells -> LocalDate.parse(cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
