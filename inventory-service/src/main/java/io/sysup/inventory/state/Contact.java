package io.sysup.inventory.state;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobChanged;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest attempt to reach the machine.
 *
 * @param answered null when it is not known, e.g. after the address was edited
 */
public record Contact(Mark mark, @Nullable Boolean answered, @Nullable Trouble trouble)
        implements Report {
    private static final Set<String> SILENCE =
            Set.of(ErrorKind.SSH_UNREACHABLE.word(), ErrorKind.SSH_TIMEOUT.word());

    /** What a finished job says of it; null when it says nothing. */
    static @Nullable Contact of(JobChanged job, Mark mark, @Nullable Trouble trouble) {
        boolean about = trouble != null && trouble.aboutContact();
        Boolean answered = answered(job, trouble);
        if (answered == null && !about) {
            return null;
        }
        return new Contact(mark, answered, about ? trouble : null);
    }

    private static @Nullable Boolean answered(JobChanged job, @Nullable Trouble trouble) {
        if (job.contact() != null) {
            return job.contact();
        }
        if (trouble == null) {
            return job.state().equals("cancelled") ? null : Boolean.TRUE;
        }
        return SILENCE.contains(trouble.kind()) ? Boolean.FALSE : null;
    }

    /** Reported by this service itself: those of jobs bear the version of the job, which counts. */
    boolean own() {
        return mark.version() == 0;
    }

    /** Column status of machines, as long as nobody disabled the machine. */
    static String status(@Nullable Contact contact) {
        if (contact == null) {
            return "unknown";
        }
        if (Boolean.FALSE.equals(contact.answered)) {
            return "offline";
        }
        if (contact.trouble != null && contact.trouble.fault()) {
            return "error";
        }
        return contact.answered == null ? "unknown" : "online";
    }
}
