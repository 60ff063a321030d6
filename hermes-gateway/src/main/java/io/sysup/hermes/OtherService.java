package io.sysup.hermes;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** The services behind the gateway and the resources they own. */
public enum OtherService {
    INVENTORY(
            "machines",
            "host-signers",
            "host-key-policies",
            "package-excludes",
            "tags",
            "fleet",
            "discovery",
            "secrets",
            "preferences",
            "settings",
            "timeline",
            "messages"),
    EXECUTION(
            "jobs",
            "queue",
            "dead-letters",
            "actions",
            "executions",
            "snapshots",
            "packages",
            "artifacts",
            "reports"),
    SCHEDULER(
            "schedules",
            "campaigns",
            "windows",
            "calendar",
            "stops",
            "notifications",
            "subscriptions");

    private final List<String> resources;

    OtherService(String... resources) {
        this.resources = List.of(resources);
    }

    /** First words of the paths below {@code /api/v1/}. */
    public List<String> resources() {
        return resources;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public URI url(Config config) {
        return config.getValue("sysup." + word() + ".url", URI.class);
    }
}
