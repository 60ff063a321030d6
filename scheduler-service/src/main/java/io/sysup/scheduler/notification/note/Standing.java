package io.sysup.scheduler.notification.note;

import io.sysup.contracts.machine.MachineState;
import io.sysup.kit.db.Columns;
import io.sysup.scheduler.notification.message.Event;
import io.sysup.scheduler.notification.message.Severity;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a machine as may become news when it changes. */
record Standing(
        UUID machineId,
        long version,
        boolean offline,
        String hostKey,
        int security,
        boolean rebootRequired) {
    private static final String CHANGED = "changed";

    /** A first key that nobody has decided on. */
    private static final String WAITS = "unknown";

    static Standing of(Row row) {
        return new Standing(
                row.getUUID("machine_id"),
                row.getLong("version"),
                Columns.flag(row, "offline"),
                row.getString("host_key"),
                row.getInteger("security"),
                Columns.flag(row, "reboot_required"));
    }

    /** A machine that works says nothing about whether it is reached: it stays as it was. */
    static Standing of(MachineState now, @Nullable Standing before) {
        boolean offline =
                switch (now.status()) {
                    case "offline" -> true;
                    case "busy", "unknown" -> before != null && before.offline;
                    default -> false;
                };
        return new Standing(
                now.machineId(),
                now.version(),
                offline,
                now.hostKey(),
                now.security(),
                now.rebootRequired());
    }

    /** What is news about it; nothing when nothing was known of it before. */
    List<News> since(@Nullable Standing before, MachineState now) {
        List<News> news = new ArrayList<>();
        if (before == null || now.disabled()) {
            return news;
        }
        if (offline && !before.offline) {
            news.add(unreachable(now));
        } else if (!offline && before.offline) {
            news.add(
                    News.good(
                            Event.MACHINE_REACHABLE,
                            machineId,
                            now.name(),
                            "It answers again.",
                            now.updatedAt()));
        }
        if (CHANGED.equals(hostKey) && !CHANGED.equals(before.hostKey)) {
            news.add(
                    bad(
                            Event.HOST_KEY_CHANGED,
                            Severity.ERROR,
                            now,
                            "Its host key is another one than the one that was approved; nothing runs on it until somebody decides."));
        }
        if (WAITS.equals(hostKey) && !WAITS.equals(before.hostKey)) {
            news.add(
                    bad(
                            Event.APPROVAL_WAITING,
                            Severity.WARNING,
                            now,
                            "Its host key waits: nothing runs on it until somebody approves it."));
        }
        if (security > before.security) {
            news.add(bad(Event.SECURITY_UPDATES, Severity.WARNING, now, pending(before)));
        }
        if (rebootRequired && !before.rebootRequired) {
            news.add(
                    bad(Event.REBOOT_REQUIRED, Severity.WARNING, now, "It wants to be restarted."));
        }
        return news;
    }

    private News unreachable(MachineState now) {
        return News.bad(
                Event.MACHINE_UNREACHABLE,
                Severity.ERROR,
                machineId,
                now.name(),
                now.lastErrorKind(),
                Objects.requireNonNullElse(now.lastErrorMessage(), "It does not answer."),
                now.updatedAt());
    }

    private String pending(Standing before) {
        int more = security - before.security;
        return security
                + (security == 1
                        ? " security update is pending, "
                        : " security updates are pending, ")
                + more
                + " of them new.";
    }

    private static News bad(Event event, Severity severity, MachineState now, String text) {
        return News.bad(event, severity, now.machineId(), now.name(), null, text, now.updatedAt());
    }
}
