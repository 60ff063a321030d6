package io.sysup.scheduler.schedule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.kit.security.Scope;
import io.sysup.scheduler.cron.DstGap;
import io.sysup.scheduler.cron.DstOverlap;
import io.sysup.scheduler.cron.Timing;
import io.sysup.scheduler.cron.TimingChecks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows when a schedule would run, before it is written down. */
@Path("/api/v1/schedules/preview")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource {
    private static final int USUAL_COUNT = 5;

    private final TimingChecks timings;

    PreviewResource(TimingChecks timings) {
        this.timings = timings;
    }

    @POST
    @RolesAllowed(Scope.CAN_READ)
    public Preview preview(@NotNull(message = "must be a JSON object") @Valid Question question) {
        String zone = Objects.requireNonNullElse(question.timezone(), "UTC");
        Timing timing =
                new Timing(question.cron().strip(), zone.strip(), DstGap.SHIFT, DstOverlap.FIRST);
        int count = Objects.requireNonNullElse(question.count(), USUAL_COUNT);
        return new Preview(timings.preview(timing, count));
    }

    /** A cron expression somebody is about to use. */
    public record Question(
            @NotNull(message = "is missing") String cron,
            @Nullable String timezone,
            @Nullable
                    @Min(value = 1, message = "must be between 1 and 100")
                    @Max(value = 100, message = "must be between 1 and 100")
                    Integer count) {}

    /** The next slots. */
    public record Preview(List<Instant> next) {
        public Preview {
            next = List.copyOf(next);
        }
    }
}
