package io.sysup.kit.diagnosis;

import io.sysup.kit.outbox.Broker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the broker answers, has all topics, and who is behind in reading them. */
public final class BrokerCheck {
    private static final String CHECK = "broker";
    private static final long FAR_BEHIND = 5_000;

    private final Broker broker;

    public BrokerCheck(Broker broker) {
        this.broker = broker;
    }

    public List<Finding> findings() {
        return broker.look()
                .map(state -> List.of(found(state), consumers(state.behind())))
                .orElseGet(() -> List.of(silent()));
    }

    static Finding consumers(Map<String, Long> behind) {
        Optional<Map.Entry<String, Long>> last =
                behind.entrySet().stream().max(Map.Entry.comparingByValue());
        String shown =
                last.isEmpty()
                        ? "Nobody has read a message yet"
                        : "Messages not read yet: "
                                + behind.entrySet().stream()
                                        .map(one -> one.getKey() + " " + one.getValue())
                                        .collect(Collectors.joining(", "));
        return last.isEmpty() || last.get().getValue() < FAR_BEHIND
                ? Finding.ok("consumers", shown)
                : Finding.warning(
                        "consumers",
                        shown,
                        "Does the number fall? Then wait. Else look at the log of the service that the name ends with.");
    }

    private static Finding found(Broker.State state) {
        return state.missing().isEmpty()
                ? Finding.ok(CHECK, "Kafka answers and has all topics; brokers: " + state.nodes())
                : Finding.error(
                        CHECK,
                        "Topics are missing: " + String.join(", ", state.missing()),
                        "Let the services make them (they may need the right to), or make them by hand.");
    }

    private static Finding silent() {
        return Finding.error(
                CHECK,
                "Kafka does not answer",
                "Check the broker; nothing is lost, messages are sent when it is back.");
    }
}
