package io.sysup.hermes.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines of {@code seq hash at}, each the newest row at its time; only added to. */
record AnchorFile(Path path) {

    Optional<AuditHead> last() throws IOException {
        List<AuditHead> all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** In the order in which they were noted; 9,000 a year with one an hour. */
    List<AuditHead> all() throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(path, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(" ", -1))
                    .filter(parts -> parts.length == 3 && parts[0].matches("\\d{1,18}"))
                    .map(parts -> new AuditHead(Long.parseLong(parts[0]), parts[1], parts[2]))
                    .toList();
        }
    }

    void add(AuditHead head) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(
                path,
                head.seq() + " " + head.hash() + " " + head.at() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}
