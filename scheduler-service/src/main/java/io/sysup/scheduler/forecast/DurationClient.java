package io.sysup.scheduler.forecast;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "scheduler-execution")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/durations")
interface DurationClient {
    @POST
    Past of(Question question);

    record Question(List<String> actions, List<UUID> machineIds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Past(List<Duration> items, List<String> readOnly) {}

    /**
     * @param machineId null for all machines together
     * @param runs executions that it was counted from
     * @param seconds within which nearly all of them were over
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Duration(String action, @Nullable UUID machineId, int runs, int seconds) {}
}
