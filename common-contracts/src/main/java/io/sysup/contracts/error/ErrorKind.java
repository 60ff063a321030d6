package io.sysup.contracts.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A stable word for a kind of failure. Open vocabulary: readers must accept words they don't know.
 */
public record ErrorKind(@JsonValue String word) {
    // reaching a machine
    public static final ErrorKind SSH_UNREACHABLE = new ErrorKind("ssh_unreachable");
    public static final ErrorKind SSH_TIMEOUT = new ErrorKind("ssh_timeout");

    /** The machine lets nobody log in at present: it is starting, going down, or closed by hand. */
    public static final ErrorKind SSH_NOLOGIN = new ErrorKind("ssh_nologin");

    /** Whatever listens there hangs up before it says who it is; a busy SSH server does so, too. */
    public static final ErrorKind SSH_HUNG_UP = new ErrorKind("ssh_hung_up");

    /** A machine on the way to another one cannot be reached. */
    public static final ErrorKind JUMP_UNREACHABLE = new ErrorKind("jump_unreachable");

    /** A machine on the way is not trusted, refuses the login, or forwards no connections. */
    public static final ErrorKind JUMP_REFUSED = new ErrorKind("jump_refused");

    public static final ErrorKind SSH_CONNECTION_LOST = new ErrorKind("ssh_connection_lost");
    public static final ErrorKind AUTH_FAILED = new ErrorKind("auth_failed");
    public static final ErrorKind KEY_INVALID = new ErrorKind("key_invalid");
    public static final ErrorKind HOST_KEY_UNKNOWN = new ErrorKind("host_key_unknown");
    public static final ErrorKind HOST_KEY_CHANGED = new ErrorKind("host_key_changed");
    public static final ErrorKind HOST_KEY_REJECTED = new ErrorKind("host_key_rejected");
    public static final ErrorKind SUDO_PASSWORD_WRONG = new ErrorKind("sudo_password_wrong");
    public static final ErrorKind SUDO_PASSWORD_REQUIRED = new ErrorKind("sudo_password_required");
    public static final ErrorKind SUDO_NOT_PERMITTED = new ErrorKind("sudo_not_permitted");
    public static final ErrorKind NOT_DEBIAN = new ErrorKind("not_debian");

    /** No dnf, none whose words are known, or one without a plugin that the work needs. */
    public static final ErrorKind DNF_MISSING = new ErrorKind("dnf_missing");

    // apt and dpkg
    public static final ErrorKind APT_LOCK_BUSY = new ErrorKind("apt_lock_busy");
    public static final ErrorKind DPKG_INTERRUPTED = new ErrorKind("dpkg_interrupted");
    public static final ErrorKind APT_REPOSITORY_UNREACHABLE =
            new ErrorKind("apt_repository_unreachable");
    public static final ErrorKind APT_REPOSITORY_UNSIGNED =
            new ErrorKind("apt_repository_unsigned");
    public static final ErrorKind APT_REPOSITORY_EXPIRED = new ErrorKind("apt_repository_expired");

    /** The key that signed a repository is past its time. */
    public static final ErrorKind APT_KEY_EXPIRED = new ErrorKind("apt_key_expired");

    /** The machine has not the key that signed a repository. */
    public static final ErrorKind APT_KEY_MISSING = new ErrorKind("apt_key_missing");

    /** A repository comes from the future: the clock of the machine is behind. */
    public static final ErrorKind APT_CLOCK_WRONG = new ErrorKind("apt_clock_wrong");

    /** What stands between the machine and its repositories refused or did not answer. */
    public static final ErrorKind APT_PROXY_FAILED = new ErrorKind("apt_proxy_failed");

    public static final ErrorKind APT_RELEASE_INFO_CHANGED =
            new ErrorKind("apt_release_info_changed");
    public static final ErrorKind APT_BROKEN_DEPENDENCIES =
            new ErrorKind("apt_broken_dependencies");
    public static final ErrorKind APT_DISK_FULL = new ErrorKind("apt_disk_full");
    public static final ErrorKind APT_CONFFILE_PROMPT = new ErrorKind("apt_conffile_prompt");
    public static final ErrorKind APT_POSTINST_FAILED = new ErrorKind("apt_postinst_failed");
    public static final ErrorKind APT_FAILED = new ErrorKind("apt_failed");

    /** What would be done now is not what was approved, or not only. */
    public static final ErrorKind PLAN_CHANGED = new ErrorKind("plan_changed");

    /** A rule says that upgrades leave a package alone that one named. */
    public static final ErrorKind PACKAGE_EXCLUDED = new ErrorKind("package_excluded");

    public static final ErrorKind OUTPUT_UNPARSABLE = new ErrorKind("output_unparsable");

    // restarting
    /** A restart would interrupt people, packages or a backup. */
    public static final ErrorKind MACHINE_IN_USE = new ErrorKind("machine_in_use");

    /** It was told to restart, and that it did so and is as it was before is not proved. */
    public static final ErrorKind REBOOT_UNVERIFIED = new ErrorKind("reboot_unverified");

    // jobs
    public static final ErrorKind UNKNOWN_ACTION = new ErrorKind("unknown_action");
    public static final ErrorKind INVALID_PARAMETER = new ErrorKind("invalid_parameter");
    public static final ErrorKind MACHINE_DISABLED = new ErrorKind("machine_disabled");
    public static final ErrorKind TIMEOUT = new ErrorKind("timeout");
    public static final ErrorKind LEASE_LOST = new ErrorKind("lease_lost");
    public static final ErrorKind INTERRUPTED = new ErrorKind("interrupted");
    public static final ErrorKind CANCELLED = new ErrorKind("cancelled");

    // requests
    public static final ErrorKind VALIDATION = new ErrorKind("validation");
    public static final ErrorKind SELECTOR_INVALID = new ErrorKind("selector_invalid");
    public static final ErrorKind SELECTOR_EMPTY = new ErrorKind("selector_empty");
    public static final ErrorKind CRON_INVALID = new ErrorKind("cron_invalid");
    public static final ErrorKind TIMEZONE_INVALID = new ErrorKind("timezone_invalid");
    public static final ErrorKind NOT_FOUND = new ErrorKind("not_found");

    /** A maintenance window is not open, or a blackout forbids it. */
    public static final ErrorKind WINDOW_CLOSED = new ErrorKind("window_closed");

    public static final ErrorKind CONFLICT = new ErrorKind("conflict");
    public static final ErrorKind PRECONDITION_FAILED = new ErrorKind("precondition_failed");
    public static final ErrorKind PRECONDITION_REQUIRED = new ErrorKind("precondition_required");
    public static final ErrorKind UNAUTHORIZED = new ErrorKind("unauthorized");
    public static final ErrorKind FORBIDDEN = new ErrorKind("forbidden");
    public static final ErrorKind RATE_LIMITED = new ErrorKind("rate_limited");
    public static final ErrorKind UNAVAILABLE = new ErrorKind("unavailable");
    public static final ErrorKind INTERNAL = new ErrorKind("internal");

    // starting
    public static final ErrorKind HOME_IN_USE = new ErrorKind("home_in_use");
    public static final ErrorKind PORT_TAKEN = new ErrorKind("port_taken");
    public static final ErrorKind DATABASE_UNREACHABLE = new ErrorKind("database_unreachable");
    public static final ErrorKind DATABASE_REFUSED = new ErrorKind("database_refused");
    public static final ErrorKind SCHEMA_MISMATCH = new ErrorKind("schema_mismatch");

    /** There is no keyset, but there are secrets that were sealed with one; or none is set. */
    public static final ErrorKind KEYSET_MISSING = new ErrorKind("keyset_missing");

    public static final ErrorKind KEYSET_INVALID = new ErrorKind("keyset_invalid");

    /** The keyset is not the one that sealed the stored secrets. */
    public static final ErrorKind KEYSET_WRONG = new ErrorKind("keyset_wrong");

    /** The key that seals the keyset is not at hand, or is another. */
    public static final ErrorKind KMS_UNAVAILABLE = new ErrorKind("kms_unavailable");

    public static final ErrorKind SECRETS_IN_CLEAR = new ErrorKind("secrets_in_clear");

    // running
    /** A stored secret was altered or moved, or its key is gone. */
    public static final ErrorKind SECRET_UNREADABLE = new ErrorKind("secret_unreadable");

    // messages to people
    /** The file that a channel names as its secret is not there, or of no use. */
    public static final ErrorKind SECRET_MISSING = new ErrorKind("secret_missing");

    /** A webhook leads to this machine, its link or the metadata of its cloud. */
    public static final ErrorKind TARGET_FORBIDDEN = new ErrorKind("target_forbidden");

    public static final ErrorKind DELIVERY_FAILED = new ErrorKind("delivery_failed");

    public static final ErrorKind EVENTS_DELAYED = new ErrorKind("events_delayed");

    @JsonCreator
    public static ErrorKind of(String word) {
        return new ErrorKind(word);
    }

    @Override
    public String toString() {
        return word;
    }
}
