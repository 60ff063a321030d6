package io.sysup.cli.setting;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.connection.Api;
import io.sysup.cli.connection.ApiCall;
import io.sysup.cli.json.Json;

/** The settings that the server knows. */
final class Settings {
    private static final String SETTINGS = "settings";

    private final Api api;

    Settings(Api api) {
        this.api = api;
    }

    JsonNode all() {
        return api.send(ApiCall.get(SETTINGS));
    }

    Setting get(String key) {
        return new Setting(api.send(ApiCall.get(SETTINGS, key)));
    }

    /** Refused when somebody else changed it since it was read. */
    Setting save(Setting setting, String tag, JsonNode value, boolean dryRun) {
        return new Setting(
                api.send(
                        ApiCall.put(SETTINGS, setting.key())
                                .query("tag", tag)
                                .query("dryRun", dryRun ? "true" : "")
                                .onlyVersion(setting.version(tag))
                                .body(Json.object().set("value", value))));
    }

    Setting reset(Setting setting, String tag, boolean dryRun) {
        return new Setting(
                api.send(
                        ApiCall.delete(SETTINGS, setting.key())
                                .query("tag", tag)
                                .query("dryRun", dryRun ? "true" : "")
                                .onlyVersion(setting.version(tag))));
    }

    JsonNode changes(String key) {
        return api.send(ApiCall.get(SETTINGS, key, "changes"));
    }
}
