package io.sysup.contracts.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the JSON of a contract lies in this module. */
final class ContractFiles {
    private static final Path FROZEN = Path.of("src/test/resources/frozen");
    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    private ContractFiles() {}

    static Path schema(Contract contract) {
        return SCHEMAS.resolve(contract.path() + ".json");
    }

    /** The schema as it was last given out; newer ones must fit it. */
    static Path frozen(Contract contract) {
        return FROZEN.resolve(contract.path() + ".json");
    }

    static List<Path> samples(Contract contract) {
        return jsonBelow(SAMPLES.resolve(contract.path()));
    }

    static List<Path> allSchemas() {
        return jsonBelow(SCHEMAS);
    }

    static List<Path> allFrozen() {
        return jsonBelow(FROZEN);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jsonBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
