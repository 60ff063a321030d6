package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build does to the libraries that it packs. */
class LibrariesIT {
    private static final Path PACKED = Path.of("target/quarkus-app/lib/main");

    @Test
    void theReaderOfConnectionsIsOurs() throws IOException {
        assertThat(jarsWith("net/schmizz/sshj/transport/TransportImpl.class"))
                .singleElement()
                .asString()
                .contains("sshj");
        assertThat(jarsWith("net/schmizz/sshj/transport/Reader.class"))
                .singleElement()
                .asString()
                .contains("execution-service");
    }

    private static List<String> jarsWith(String entry) throws IOException {
        try (Stream<Path> jars = Files.list(PACKED)) {
            return jars.filter(jar -> has(jar, entry))
                    .map(jar -> jar.getFileName().toString())
                    .toList();
        }
    }

    private static boolean has(Path jar, String entry) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry(entry) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
