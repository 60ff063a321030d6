package io.sysup.cli.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.listing.Pages;
import java.util.List;

/** The schedules of the server. */
final class Schedules {

    private final Api api;

    Schedules(Api api) {
        this.api = api;
    }

    /** By exact name or by id; never one of several. */
    Schedule find(String nameOrId) {
        List<Schedule> found =
                new Pages(api, ApiCall.get("schedules"), Integer.MAX_VALUE)
                        .rest().stream()
                                .map(Schedule::new)
                                .filter(one ->
                                        one.name().equals(nameOrId) || one.id().equals(nameOrId))
                                .toList();
        if (found.isEmpty()) {
            throw Failure.notFound(
                    "there is no schedule called " + nameOrId,
                    "`sysup schedule list` shows the schedules");
        }
        if (found.size() > 1) {
            List<String> ids = found.stream().map(Schedule::id).toList();
            throw Failure.ambiguous("schedules", nameOrId, ids);
        }
        return found.getFirst();
    }

    Schedule add(JsonNode wanted) {
        return new Schedule(api.send(ApiCall.post("schedules").body(wanted)));
    }

    Schedule change(Schedule schedule, JsonNode changes) {
        return new Schedule(
                api.send(
                        ApiCall.patch("schedules", schedule.id())
                                .onlyVersion(schedule.version())
                                .body(changes)));
    }

    Schedule pause(Schedule schedule) {
        return new Schedule(api.send(ApiCall.post("schedules", schedule.id(), "pause")));
    }

    Schedule resume(Schedule schedule) {
        return new Schedule(api.send(ApiCall.post("schedules", schedule.id(), "resume")));
    }

    JsonNode test(Schedule schedule, JsonNode wish) {
        return api.send(ApiCall.post("schedules", schedule.id(), "test").body(wish));
    }

    JsonNode run(Schedule schedule, boolean ignoreWindow) {
        return api.send(
                ApiCall.post("schedules", schedule.id(), "run")
                        .query("ignoreWindow", ignoreWindow ? "true" : ""));
    }

    void remove(Schedule schedule) {
        api.send(ApiCall.delete("schedules", schedule.id()).onlyVersion(schedule.version()));
    }
}
