package io.sysup.kit.diagnosis;

import io.sysup.kit.outbox.Broker;

/** Whether the broker answers and has all topics. */
public final class BrokerCheck {
    private static final String CHECK = "broker";

    private final Broker broker;

    public BrokerCheck(Broker broker) {
        this.broker = broker;
    }

    public Finding find() {
        return broker.look().map(BrokerCheck::found).orElseGet(BrokerCheck::silent);
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
