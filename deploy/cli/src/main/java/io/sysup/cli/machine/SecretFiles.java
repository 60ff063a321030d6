package io.sysup.cli.machine;

import io.sysup.cli.file.InputFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets come from files or standard input, because others can read a command line. */
final class SecretFiles {

    static final String STANDARD_INPUT = InputFile.STANDARD_INPUT;

    private final InputStream in;

    SecretFiles(InputStream in) {
        this.in = in;
    }

    /** A password, without the line break an editor puts at the end of a file. */
    String password(String option, String file) {
        return text(option, file).replaceFirst("\\r?\\n\\z", "");
    }

    /** A private key, and behind it its certificate when ssh would find one for it. */
    String key(String option, String file) {
        String key = text(option, file);
        String certificate = file + "-cert.pub";
        boolean certified = !file.equals(STANDARD_INPUT) && Files.exists(Path.of(certificate));
        return certified ? key.stripTrailing() + "\n" + text(option, certificate) : key;
    }

    private String text(String option, String file) {
        return new InputFile(option, file, in).text();
    }
}
