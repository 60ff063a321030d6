package io.sysup.contracts.machine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.contracts.host.RootRights;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How to log in to a machine, handed to a worker at the moment of use over the internal call. It
 * holds secrets: never stored, logged or sent on.
 *
 * @param authMethod {@code password} or {@code ssh_key}
 * @param sudoMode {@code same_as_ssh}, {@code separate}, {@code nopasswd} or {@code none}
 * @param credentialVersion grows with each change of a secret; an open connection of an older
 *     version is not reused
 * @param hostKeys all keys ever seen on this machine, with the decision on each
 * @param hostSigners fingerprints of the keys whose signature over a host key of this machine
 *     counts as an approval
 * @param jump machine that this one is reached through; null when it is reached straight
 * @param rights what was found last that the login may do as root; null when nobody looked
 * @param learnsHostKeys further host keys that it proves behind an approved one are wanted
 * @param excludes rules that hold for the machine now, told to jobs of its packages; empty for
 *     others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MachineConnection(
        UUID machineId,
        String name,
        String hostname,
        int port,
        String username,
        String authMethod,
        @Nullable String password,
        @Nullable String privateKey,
        @Nullable String passphrase,
        String sudoMode,
        @Nullable String sudoPassword,
        int credentialVersion,
        boolean disabled,
        List<KnownHostKey> hostKeys,
        List<String> hostSigners,
        @Nullable MachineConnection jump,
        @Nullable RootRights rights,
        boolean learnsHostKeys,
        List<ExcludeRule> excludes) {

    public MachineConnection {
        hostKeys = List.copyOf(hostKeys);
        hostSigners = List.copyOf(hostSigners);
        excludes = List.copyOf(excludes);
    }

    /** The same of a machine whose packages these rules concern. */
    public MachineConnection with(List<ExcludeRule> rules) {
        return new MachineConnection(
                machineId,
                name,
                hostname,
                port,
                username,
                authMethod,
                password,
                privateKey,
                passphrase,
                sudoMode,
                sudoPassword,
                credentialVersion,
                disabled,
                hostKeys,
                hostSigners,
                jump,
                rights,
                learnsHostKeys,
                rules);
    }

    /** Of whose rights nothing is known, and that learns nothing. */
    public MachineConnection(
            UUID machineId,
            String name,
            String hostname,
            int port,
            String username,
            String authMethod,
            @Nullable String password,
            @Nullable String privateKey,
            @Nullable String passphrase,
            String sudoMode,
            @Nullable String sudoPassword,
            int credentialVersion,
            boolean disabled,
            List<KnownHostKey> hostKeys,
            List<String> hostSigners,
            @Nullable MachineConnection jump) {
        this(
                machineId,
                name,
                hostname,
                port,
                username,
                authMethod,
                password,
                privateKey,
                passphrase,
                sudoMode,
                sudoPassword,
                credentialVersion,
                disabled,
                hostKeys,
                hostSigners,
                jump,
                null,
                false,
                List.of());
    }

    /** Of which no rule is told. */
    public MachineConnection(
            UUID machineId,
            String name,
            String hostname,
            int port,
            String username,
            String authMethod,
            @Nullable String password,
            @Nullable String privateKey,
            @Nullable String passphrase,
            String sudoMode,
            @Nullable String sudoPassword,
            int credentialVersion,
            boolean disabled,
            List<KnownHostKey> hostKeys,
            List<String> hostSigners,
            @Nullable MachineConnection jump,
            @Nullable RootRights rights,
            boolean learnsHostKeys) {
        this(
                machineId,
                name,
                hostname,
                port,
                username,
                authMethod,
                password,
                privateKey,
                passphrase,
                sudoMode,
                sudoPassword,
                credentialVersion,
                disabled,
                hostKeys,
                hostSigners,
                jump,
                rights,
                learnsHostKeys,
                List.of());
    }

    /**
     * @param fingerprint {@code SHA256:} and the base64 digest, as OpenSSH prints it
     * @param status {@code unknown}, {@code approved}, {@code changed} or {@code rejected}
     * @param certifiedUntil when the certificate ends that the machine showed with it; null when it
     *     showed none, or one without an end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KnownHostKey(
            String keyType, String fingerprint, String status, @Nullable Instant certifiedUntil) {
        /** Shown without a certificate. */
        public KnownHostKey(String keyType, String fingerprint, String status) {
            this(keyType, fingerprint, status, null);
        }
    }

    @Override
    public String toString() {
        return "MachineConnection[" + name + ", " + username + "@" + hostname + ":" + port + "]";
    }
}
