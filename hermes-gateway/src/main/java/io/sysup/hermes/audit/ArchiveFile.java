package io.sysup.hermes.audit;

import io.sysup.kit.json.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows as the export writes them, and beside them a file with their head, a line of an anchor file.
 * It has its name only when it was read back and is unbroken.
 */
final class ArchiveFile {
    private static final int AT_ONCE = 1000;
    private static final String ALL = "audit-%012d-%012d.ndjson";

    private final AuditLog log;
    private final Path folder;

    ArchiveFile(AuditLog log, Path folder) {
        this.log = log;
        this.folder = folder;
    }

    /**
     * @param name of the file in its folder
     */
    record Written(String name, AuditHead head, String sha256) {}

    /** Rows behind this one, up to that number. */
    Written write(AuditHead before, long last) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String name = String.format(Locale.ROOT, ALL, before.seq() + 1, last);
        Path draft = Files.createTempFile(folder, ".audit", ".draft");
        try {
            copy(draft, before.seq() + 1, last);
            String sha256 = sha256(draft);
            AuditHead head = verified(draft, before, last);
            Path there = folder.resolve(name);
            Files.move(
                    draft,
                    there,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            noteHead(folder.resolve(name + ".head"), head);
            sync(folder);
            return new Written(name, head, sha256);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void noteHead(Path file, AuditHead head) throws IOException {
        Files.deleteIfExists(file);
        new AnchorFile(file).add(head);
    }

    private void copy(Path draft, long first, long last) throws IOException {
        long next = first;
        try (BufferedWriter out = Files.newBufferedWriter(draft)) {
            while (next <= last) {
                List<AuditRow> rows = log.read(next, last, AT_ONCE);
                if (rows.isEmpty()) {
                    break;
                }
                for (AuditRow row : rows) {
                    out.write(Json.write(row));
                    out.write('\n');
                }
                next = rows.getLast().seq() + 1;
            }
        }
        sync(draft);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What was written is read again: nothing goes from the table that is not in the file. */
    private static AuditHead verified(Path file, AuditHead before, long last) throws IOException {
        ChainWalk walk = ChainWalk.behind(before);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Breach> breach = walk.add(Json.read(line, AuditRow.class));
                if (breach.isPresent()) {
                    throw new IOException(breach.get().message());
                }
            }
        }
        if (walk.head().seq() != last) {
            throw new IOException("the file ends with row " + walk.head().seq());
        }
        return walk.head();
    }

    private static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
