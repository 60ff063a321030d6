package io.sysup.execution.shells.ssh;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.shell.ShellException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.method.AuthKeyboardInteractive;
import net.schmizz.sshj.userauth.method.AuthPassword;
import net.schmizz.sshj.userauth.method.PasswordResponseProvider;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.PasswordUtils;
import org.jspecify.annotations.Nullable;

/** Logs in with the stored credential. */
final class SshLogin {
    private static final String STEP = "log in";

    /**
     * What pam_nologin shows: the text of systemd while a machine starts or goes down, of
     * shutdown(8), or of a person who named the file.
     */
    private static final Pattern NOLOGIN =
            Pattern.compile("(?i)booting up|going down|shut ?down|not permitted to log in|nologin");

    private final SSHClient client;
    private final MachineConnection machine;
    private final InstantSource clock;

    SshLogin(SSHClient client, MachineConnection machine, InstantSource clock) {
        this.client = client;
        this.machine = machine;
        this.clock = clock;
    }

    void authenticate() throws IOException {
        if (machine.authMethod().equals("ssh_key")) {
            withKey();
        } else {
            withPassword();
        }
    }

    private void withPassword() throws IOException {
        String password = Objects.requireNonNull(machine.password());
        PasswordFinder finder = PasswordUtils.createOneOff(password.toCharArray());
        PasswordFinder again = PasswordUtils.createOneOff(password.toCharArray());
        try {
            client.auth(
                    machine.username(),
                    new AuthPassword(finder),
                    new AuthKeyboardInteractive(new PasswordResponseProvider(again)));
        } catch (UserAuthException e) {
            throw refused("password", e);
        }
    }

    private void withKey() throws IOException {
        List<KeyProvider> keys = loadKey();
        try {
            client.authPublickey(machine.username(), keys);
        } catch (UserAuthException e) {
            boolean expired =
                    keys.getFirst() instanceof CertifiedKey key && key.expired(clock.instant());
            throw refused(expired ? "expired certificate" : "key", e);
        }
    }

    private List<KeyProvider> loadKey() {
        StoredKey stored = StoredKey.of(Objects.requireNonNull(machine.privateKey()));
        String passphrase = machine.passphrase();
        try {
            return stored.open(
                    client, passphrase == null ? null : new ReusablePassphrase(passphrase));
        } catch (StoredKey.WrongCertificate e) {
            throw ShellException.of(
                    ErrorKind.KEY_INVALID,
                    STEP,
                    "The certificate of " + machine.name() + " belongs to another key.",
                    "Store the key together with its own certificate.",
                    e);
        } catch (IOException | RuntimeException e) {
            String message =
                    passphrase == null
                            ? "The private key of "
                                    + machine.name()
                                    + " cannot be read without a passphrase, or is damaged."
                            : "The private key of "
                                    + machine.name()
                                    + " cannot be opened with the stored passphrase.";
            throw ShellException.of(
                    ErrorKind.KEY_INVALID,
                    STEP,
                    message,
                    "Store the key and its passphrase again.",
                    e);
        }
    }

    private ShellException refused(String what, UserAuthException cause) {
        if (cause.getCause() instanceof TimeoutException) {
            return SshFailures.connecting(machine, cause);
        }
        TransportException end = end(cause);
        if (end != null) {
            Optional<String> nologin =
                    String.valueOf(client.getUserAuth().getBanner())
                            .lines()
                            .filter(line -> NOLOGIN.matcher(line).find())
                            .findFirst();
            if (nologin.isPresent()) {
                return nologin(nologin.get().strip(), cause);
            }
            if (end.getDisconnectReason() == DisconnectReason.UNKNOWN) {
                return SshFailures.brokenOff(machine, cause);
            }
        }
        return ShellException.of(
                ErrorKind.AUTH_FAILED,
                STEP,
                machine.name() + " refuses the " + what + " of user " + machine.username() + ".",
                "Check user name and "
                        + what
                        + ", and that the SSH server allows this kind of login; then store the credential again.",
                cause);
    }

    /**
     * How the connection ended; null when the server answered with a refusal and kept it. A server
     * that ends it on purpose gives a reason, a line that breaks does not.
     */
    private static @Nullable TransportException end(Throwable failure) {
        if (failure instanceof TransportException end) {
            return end;
        }
        return failure.getCause() == null ? null : end(failure.getCause());
    }

    private ShellException nologin(String told, UserAuthException cause) {
        return ShellException.of(
                ErrorKind.SSH_NOLOGIN,
                STEP,
                machine.name() + " lets nobody log in at present: " + told,
                "Wait until the machine has started. If it has, remove /run/nologin or /etc/nologin on it.",
                cause);
    }
}
