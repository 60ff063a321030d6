package io.sysup.cli.window;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.listing.Pages;

/** The maintenance windows of the server. */
public final class Windows {

    private final Api api;

    public Windows(Api api) {
        this.api = api;
    }

    /** By exact name or by id; a name is taken once. */
    public Window find(String nameOrId) {
        return new Pages(api, ApiCall.get("windows"), Integer.MAX_VALUE)
                .rest().stream()
                        .map(Window::new)
                        .filter(one -> one.name().equals(nameOrId) || one.id().equals(nameOrId))
                        .findFirst()
                        .orElseThrow(() ->
                                Failure.notFound(
                                        "there is no maintenance window called " + nameOrId,
                                        "`sysup window list` shows the windows"));
    }

    Window add(JsonNode wanted) {
        return new Window(api.send(ApiCall.post("windows").body(wanted)));
    }

    Window change(Window window, JsonNode changes) {
        return new Window(
                api.send(
                        ApiCall.patch("windows", window.id())
                                .onlyVersion(window.version())
                                .body(changes)));
    }

    void remove(Window window) {
        api.send(ApiCall.delete("windows", window.id()).onlyVersion(window.version()));
    }
}
