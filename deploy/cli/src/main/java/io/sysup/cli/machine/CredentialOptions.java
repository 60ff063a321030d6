package io.sysup.cli.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import java.io.InputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to log in to a machine and become root there. */
public final class CredentialOptions {

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = {
                "Private key to log in with; - reads standard input.",
                "Its certificate is taken along when FILE-cert.pub is there."
            })
    private String key = "";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Holds the passphrase of the key.")
    private String passphraseFile = "";

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Holds the password to log in with; - reads standard input.")
    private String passwordFile = "";

    @Option(
            names = "--sudo",
            paramLabel = "MODE",
            description = {
                "How to become root: same (the login password), separate (another password),",
                "none, or nopasswd. Default: same with --password-file, nopasswd with --key,",
                "separate with --sudo-password-file."
            })
    private @Nullable SudoMode sudo;

    @Option(
            names = "--sudo-password-file",
            paramLabel = "FILE",
            description = "Holds the password for sudo.")
    private String sudoPasswordFile = "";

    boolean given() {
        return !key.isEmpty()
                || !passwordFile.isEmpty()
                || !passphraseFile.isEmpty()
                || !sudoPasswordFile.isEmpty()
                || sudo != null;
    }

    /**
     * Reads the files; nothing is sent when one of them is missing.
     *
     * @param in standard input, which may stand in for one of them
     */
    public ObjectNode read(InputStream in) {
        return read(new SecretFiles(in));
    }

    /** Reads the files; nothing is sent when one of them is missing. */
    ObjectNode read(SecretFiles files) {
        check();
        ObjectNode credential = Json.object();
        if (key.isEmpty()) {
            credential.put("method", "password");
            credential.put("password", files.password("--password-file", passwordFile));
        } else {
            credential.put("method", "ssh_key");
            credential.put("privateKey", files.key("--key", key));
            if (!passphraseFile.isEmpty()) {
                credential.put("passphrase", files.password("--passphrase-file", passphraseFile));
            }
        }
        ObjectNode root = credential.putObject("sudo").put("mode", sudoMode().onTheWire());
        if (!sudoPasswordFile.isEmpty()) {
            root.put("password", files.password("--sudo-password-file", sudoPasswordFile));
        }
        return credential;
    }

    private SudoMode sudoMode() {
        if (sudo != null) {
            return sudo;
        }
        if (!sudoPasswordFile.isEmpty()) {
            return SudoMode.SEPARATE;
        }
        return key.isEmpty() ? SudoMode.SAME : SudoMode.NOPASSWD;
    }

    private void check() {
        refuse(readsInputTwice(), "only one secret can be read from standard input");
        refuse(key.isEmpty() && passwordFile.isEmpty(), "give --key or --password-file");
        refuse(
                !key.isEmpty() && !passwordFile.isEmpty(),
                "give --key or --password-file, not both");
        refuse(key.isEmpty() && !passphraseFile.isEmpty(), "--passphrase-file needs --key");
        refuse(
                sudo == SudoMode.SAME && passwordFile.isEmpty(),
                "--sudo same needs --password-file: a key is no password for sudo");
        refuse(
                sudo == SudoMode.SEPARATE && sudoPasswordFile.isEmpty(),
                "--sudo separate needs --sudo-password-file");
        refuse(
                sudo != null && sudo != SudoMode.SEPARATE && !sudoPasswordFile.isEmpty(),
                "--sudo-password-file is only for --sudo separate");
    }

    private boolean readsInputTwice() {
        return Stream.of(key, passphraseFile, passwordFile, sudoPasswordFile)
                        .filter(SecretFiles.STANDARD_INPUT::equals)
                        .count()
                > 1;
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw Failure.usage(message, null);
        }
    }
}
