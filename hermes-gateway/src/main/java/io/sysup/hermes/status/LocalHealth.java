package io.sysup.hermes.status;

import io.smallrye.health.SmallRyeHealthReporter;
import io.sysup.hermes.status.StatusView.Service;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the readiness checks of this process, one of which is named after each service in it. */
@Singleton
class LocalHealth {
    private final SmallRyeHealthReporter health;

    LocalHealth(SmallRyeHealthReporter health) {
        this.health = health;
    }

    List<Service> of(List<String> names) {
        Map<String, String> found =
                health.getReadiness().getPayload().getJsonArray("checks").stream()
                        .map(check -> (JsonObject) check)
                        .collect(
                                Collectors.toMap(
                                        check -> check.getString("name"),
                                        check -> check.getString("status"),
                                        (one, same) -> one));
        return names.stream().map(name -> service(name, found.get(name))).toList();
    }

    private static Service service(String name, @Nullable String status) {
        if (status == null) {
            return Service.down(name, "is not part of this process");
        }
        return status.equals("UP") ? Service.up(name) : Service.down(name, "is not ready");
    }
}
