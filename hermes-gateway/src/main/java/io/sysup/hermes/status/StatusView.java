package io.sysup.hermes.status;

import io.sysup.contracts.error.ErrorKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the product works. Anybody may read it, so it names parts and no addresses.
 *
 * @param mode {@code single} or {@code separate}
 * @param ready true when every service is up
 */
public record StatusView(String version, String mode, boolean ready, List<Service> services) {
    public StatusView {
        services = List.copyOf(services);
    }

    static StatusView of(String version, String mode, List<Service> services) {
        return new StatusView(version, mode, services.stream().allMatch(Service::up), services);
    }

    /**
     * One service. {@code detail} tells what is wrong, which a service that is up may have, too:
     * one whose broker is away goes on.
     */
    public record Service(
            String name,
            boolean up,
            @Nullable String kind,
            @Nullable String detail,
            @Nullable String remedy) {
        static Service up(String name) {
            return new Service(name, true, null, null, null);
        }

        static Service down(String name, String detail) {
            return new Service(
                    name,
                    false,
                    ErrorKind.UNAVAILABLE.word(),
                    "The service " + name + " " + detail + ".",
                    "Look at its log and start it; the others go on meanwhile.");
        }
    }
}
