package io.sysup.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs, unpacked once from the class path and shared by every data folder of
 * this user.
 */
record PostgresBinaries(Path root) {
    private static final String VERSION = "18.4.0";

    Path program(String name) {
        return root.resolve("bin").resolve(name);
    }

    /**
     * Unpacks below {@code cache} unless an earlier start did; safe when two processes begin at
     * once.
     */
    static PostgresBinaries unpack(Path cache) throws IOException {
        Path target = cache.resolve("postgresql-" + VERSION + "-" + architecture());
        Path complete = target.resolve(".complete");
        if (Files.exists(complete)) {
            return new PostgresBinaries(target.toAbsolutePath());
        }
        Files.createDirectories(target);
        try (FileChannel lock =
                        FileChannel.open(
                                cache.resolve("unpack.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.exists(complete)) {
                unpackArchive(target);
                Files.createFile(complete);
            }
        }
        return new PostgresBinaries(target.toAbsolutePath());
    }

    private static void unpackArchive(Path target) throws IOException {
        String resource = "/postgres-linux-" + architecture() + ".txz";
        try (InputStream raw = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new EngineStartException(
                        "No PostgreSQL programs for this machine (" + resource + ").");
            }
            var tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new BufferedInputStream(raw)));
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, target);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside the target folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (!file.toFile().setExecutable(executable, false) && executable) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private static String architecture() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
