package io.sysup.cli.audit;

import io.sysup.cli.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All rows that were noted outside of the log, by their numbers. */
final class Anchors {

    private final TreeMap<Long, Anchor> all = new TreeMap<>();

    static Anchors of(List<Path> files) {
        Anchors anchors = new Anchors();
        files.forEach(anchors::addAll);
        return anchors;
    }

    private void addAll(Path file) {
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int place = number;
            add(
                    Anchor.parse(line)
                            .orElseThrow(() ->
                                    Failure.usage(
                                            "line " + place + " of " + file + " is no anchor",
                                            "a line is what `sysup audit head` prints: number, hash and time")));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException absent) {
            throw Failure.usage("there is no file " + file, null);
        } catch (IOException unreadable) {
            throw Failure.usage(file + " cannot be read: " + unreadable.getMessage(), null);
        }
    }

    void add(Anchor anchor) {
        Anchor same = all.putIfAbsent(anchor.seq(), anchor);
        if (same != null && !same.hash().equals(anchor.hash())) {
            throw new Breach(
                            Breach.Kind.REWRITTEN,
                            anchor.seq(),
                            "the anchors contradict each other: row %d was noted with two hashes"
                                    .formatted(anchor.seq()))
                    .failure();
        }
    }

    boolean none() {
        return all.isEmpty();
    }

    @Nullable Anchor at(long seq) {
        return all.get(seq);
    }

    /** The first one that was noted of a later row. */
    Optional<Anchor> after(long seq) {
        return Optional.ofNullable(all.higherEntry(seq)).map(entry -> entry.getValue());
    }
}
