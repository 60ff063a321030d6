package io.sysup.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The jobs of the server. */
public final class Jobs {

    static final int IDS_IN_ONE_CALL = 50;

    private final Api api;

    public Jobs(Api api) {
        this.api = api;
    }

    /** Starts a job on each of the machines, even if the connection has to be made again. */
    public Started start(ObjectNode request) {
        ApiCall call = ApiCall.post("jobs").onceFor(UUID.randomUUID().toString());
        JsonNode answer = api.send(call.body(request));
        List<String> leftOut = new ArrayList<>();
        answer.path("leftOut").forEach(machine -> leftOut.add(machine.asText()));
        return new Started(jobs(answer.path("jobs")), leftOut);
    }

    /**
     * @param leftOut names of machines on which nothing was to be started
     */
    public record Started(List<Job> jobs, List<String> leftOut) {}

    public Job startOn(String machineId, String action) {
        ObjectNode request = Json.object().put("action", action);
        request.putArray("machineIds").add(machineId);
        request.putObject("params");
        return start(request).jobs().getFirst();
    }

    public Job get(String id) {
        return new Job(api.send(ApiCall.get("jobs", id)));
    }

    /** The job as soon as it is finished, or as it is when the time is over. */
    public Job held(String id, Duration hold) {
        return new Job(api.send(ApiCall.get("jobs", id).held(hold)));
    }

    /** Up to {@link #IDS_IN_ONE_CALL} jobs as soon as one of them is finished, or later. */
    List<Job> heldUntilAny(List<String> ids, Duration hold) {
        return jobs(api.send(chosen(ids).query("until", "any").held(hold)).path("items"));
    }

    /** The same, as soon as all of them are finished. */
    List<Job> heldUntilAll(List<String> ids, Duration hold) {
        return jobs(api.send(chosen(ids).held(hold)).path("items"));
    }

    public List<Job> get(Collection<String> ids) {
        List<String> wanted = List.copyOf(ids);
        List<Job> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += IDS_IN_ONE_CALL) {
            int to = Math.min(from + IDS_IN_ONE_CALL, wanted.size());
            found.addAll(jobs(api.send(chosen(wanted.subList(from, to))).path("items")));
        }
        return found;
    }

    private static ApiCall chosen(List<String> ids) {
        return ApiCall.get("jobs")
                .query("ids", String.join(",", ids))
                .query("limit", Integer.toString(IDS_IN_ONE_CALL));
    }

    public Optional<Job> latest(String machineId, String action) {
        ApiCall call =
                ApiCall.get("jobs")
                        .query("machineId", machineId)
                        .query("action", action)
                        .query("limit", "1");
        return jobs(api.send(call).path("items")).stream().findFirst();
    }

    Job cancel(String id, boolean force) {
        ApiCall call = ApiCall.post("jobs", id, "cancel");
        return new Job(api.send(force ? call.query("force", "true") : call));
    }

    private static List<Job> jobs(JsonNode documents) {
        List<Job> jobs = new ArrayList<>();
        documents.forEach(document -> jobs.add(new Job(document)));
        return jobs;
    }
}
