package io.sysup.cli.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.json.Json;
import io.sysup.cli.listing.Pages;

/** The subscriptions of the server. */
final class Subscriptions {
    private static final String PATH = "subscriptions";

    private final Api api;

    Subscriptions(Api api) {
        this.api = api;
    }

    static ApiCall list() {
        return ApiCall.get(PATH);
    }

    static ApiCall mailings(Subscription subscription) {
        return ApiCall.get(PATH, subscription.id(), "mailings");
    }

    /** By exact name or by id; a name is taken once. */
    Subscription find(String nameOrId) {
        return new Pages(api, list(), Integer.MAX_VALUE)
                .rest().stream()
                        .map(Subscription::new)
                        .filter(one -> one.name().equals(nameOrId) || one.id().equals(nameOrId))
                        .findFirst()
                        .orElseThrow(() ->
                                Failure.notFound(
                                        "there is no subscription called " + nameOrId,
                                        "`sysup subscription list` shows the subscriptions"));
    }

    Subscription add(JsonNode wanted) {
        return new Subscription(api.send(ApiCall.post(PATH).body(wanted)));
    }

    Subscription change(Subscription subscription, JsonNode changes) {
        return new Subscription(
                api.send(
                        ApiCall.patch(PATH, subscription.id())
                                .onlyVersion(subscription.version())
                                .body(changes)));
    }

    JsonNode send(Subscription subscription) {
        return api.send(ApiCall.post(PATH, subscription.id(), "send").body(Json.object()));
    }

    void remove(Subscription subscription) {
        api.send(ApiCall.delete(PATH, subscription.id()).onlyVersion(subscription.version()));
    }
}
