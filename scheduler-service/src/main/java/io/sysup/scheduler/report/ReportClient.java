package io.sysup.scheduler.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.kit.remote.ProblemAnswers;
import io.sysup.kit.remote.ServiceIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

@RegisterRestClient(configKey = "scheduler-execution")
@RegisterClientHeaders(ServiceIdentity.class)
@RegisterProvider(ProblemAnswers.class)
@Path("/internal/v1/reports/{id}")
public interface ReportClient {
    /** Orders a report, or looks at one that was ordered under this id before. */
    @PUT
    Report order(@PathParam("id") UUID id, Order order);

    @GET
    @Path("content")
    @Produces(MediaType.WILDCARD)
    byte[] content(@PathParam("id") UUID id, @QueryParam("format") String format);

    /**
     * @param by what is shown as who wanted it
     */
    record Order(Wish report, String by) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wish(
            String kind,
            @Nullable UUID machineId,
            @Nullable String where,
            int days,
            String language) {}

    /**
     * @param status {@code running}, {@code ok} or {@code error}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(
            UUID id,
            String kind,
            String title,
            String status,
            Instant createdAt,
            @Nullable String errorMessage,
            List<File> files) {
        public Report {
            files = List.copyOf(files);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record File(String format, long bytes) {}
}
