package io.sysup.cli.file;

import io.sysup.cli.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A small text that an option names by its file, or that comes on standard input.
 *
 * @param option as typed, for messages
 */
public record InputFile(String option, String name, InputStream in) {

    public static final String STANDARD_INPUT = "-";
    private static final int LONGEST = 65_536;

    /**
     * @throws Failure when there is no such file, or it is empty, too large or unreadable
     */
    public String text() {
        return text(LONGEST, " is too large to be a key or a secret");
    }

    /** The same of a text that may have so many bytes. */
    public String text(int longest) {
        return text(longest, " has more than " + longest + " bytes");
    }

    private String text(int longest, String tooLarge) {
        byte[] bytes = bytes(longest);
        if (bytes.length > longest) {
            throw Failure.usage(option + " " + name + tooLarge, null);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw Failure.usage(option + " " + name + " is empty", null);
        }
        return text;
    }

    private byte[] bytes(int longest) {
        try {
            if (!name.equals(STANDARD_INPUT)) {
                try (InputStream content = Files.newInputStream(Path.of(name))) {
                    return content.readNBytes(longest + 1);
                }
            }
            return in.readNBytes(longest + 1);
        } catch (NoSuchFileException absent) {
            throw Failure.usage(option + ": there is no file " + name, null);
        } catch (AccessDeniedException denied) {
            throw Failure.usage(option + ": you may not read " + name, null);
        } catch (IOException broken) {
            throw Failure.usage(
                    option + ": " + name + " cannot be read: " + broken.getMessage(), null);
        }
    }
}
