package io.sysup.cli.machine;

import io.sysup.cli.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Secrets come from files or standard input, because others can read a command line. */
final class SecretFiles {

    static final String STANDARD_INPUT = "-";
    private static final int LONGEST_SECRET = 65_536;

    private final InputStream in;

    SecretFiles(InputStream in) {
        this.in = in;
    }

    /** A password, without the line break an editor puts at the end of a file. */
    String password(String option, String file) {
        String password = text(option, file).replaceFirst("\\r?\\n\\z", "");
        if (password.isEmpty()) {
            throw Failure.usage(option + " " + file + " is empty", null);
        }
        return password;
    }

    /** A private key, and behind it its certificate when ssh would find one for it. */
    String key(String option, String file) {
        String key = text(option, file);
        if (key.isBlank()) {
            throw Failure.usage(option + " " + file + " is empty", null);
        }
        String certificate = file + "-cert.pub";
        boolean certified = !file.equals(STANDARD_INPUT) && Files.exists(Path.of(certificate));
        return certified ? key.stripTrailing() + "\n" + text(option, certificate) : key;
    }

    private String text(String option, String file) {
        byte[] bytes = bytes(option, file);
        if (bytes.length > LONGEST_SECRET) {
            throw Failure.usage(option + " " + file + " is too large to be a secret", null);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] bytes(String option, String file) {
        try {
            if (!file.equals(STANDARD_INPUT)) {
                try (InputStream content = Files.newInputStream(Path.of(file))) {
                    return content.readNBytes(LONGEST_SECRET + 1);
                }
            }
            return in.readNBytes(LONGEST_SECRET + 1);
        } catch (NoSuchFileException absent) {
            throw Failure.usage(option + ": there is no file " + file, null);
        } catch (AccessDeniedException denied) {
            throw Failure.usage(option + ": you may not read " + file, null);
        } catch (IOException broken) {
            throw Failure.usage(
                    option + ": " + file + " cannot be read: " + broken.getMessage(), null);
        }
    }
}
