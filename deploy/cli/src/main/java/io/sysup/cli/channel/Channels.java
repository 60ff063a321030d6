package io.sysup.cli.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.Pages;

/** The channels of the server. */
public final class Channels {
    private static final String[] PATH = {"notifications", "channels"};

    private final Api api;

    public Channels(Api api) {
        this.api = api;
    }

    static ApiCall list() {
        return ApiCall.get(PATH);
    }

    /** By exact name or by id; a name is taken once. */
    Channel find(String nameOrId) {
        return new Pages(api, list(), Integer.MAX_VALUE)
                .rest().stream()
                        .map(Channel::new)
                        .filter(one -> one.name().equals(nameOrId) || one.id().equals(nameOrId))
                        .findFirst()
                        .orElseThrow(() ->
                                Failure.notFound(
                                        "there is no channel called " + nameOrId,
                                        "`sysup channel list` shows the channels"));
    }

    /** As {@link #find}. */
    public String idOf(String nameOrId) {
        return find(nameOrId).id();
    }

    Channel add(JsonNode wanted) {
        return new Channel(api.send(ApiCall.post(PATH).body(wanted)));
    }

    Channel change(Channel channel, JsonNode changes) {
        return new Channel(
                api.send(
                        ApiCall.patch("notifications", "channels", channel.id())
                                .onlyVersion(channel.version())
                                .body(changes)));
    }

    void remove(Channel channel) {
        api.send(
                ApiCall.delete("notifications", "channels", channel.id())
                        .onlyVersion(channel.version()));
    }

    /** Sends a test message and returns what became of it. */
    JsonNode test(Channel channel) {
        return api.send(
                ApiCall.post("notifications", "channels", channel.id(), "test")
                        .body(Json.object()));
    }
}
