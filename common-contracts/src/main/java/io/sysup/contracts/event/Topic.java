package io.sysup.contracts.event;

/** The Kafka topics, each written by one service; the key is the id of the aggregate. */
public enum Topic {
    MACHINE_EVENTS(Topic.MACHINE_EVENTS_NAME, "inventory"),
    MACHINE_STATE(Topic.MACHINE_STATE_NAME, "inventory"),
    JOB_REQUESTS(Topic.JOB_REQUESTS_NAME, "any"),
    JOB_EVENTS(Topic.JOB_EVENTS_NAME, "execution"),
    SNAPSHOT_EVENTS(Topic.SNAPSHOT_EVENTS_NAME, "execution"),
    TAG_EVENTS(Topic.TAG_EVENTS_NAME, "inventory"),
    AUDIT_EVENTS(Topic.AUDIT_EVENTS_NAME, "inventory");

    public static final String MACHINE_EVENTS_NAME = "sysup.machine.events.v1";
    public static final String MACHINE_STATE_NAME = "sysup.machine.state.v1";
    public static final String JOB_REQUESTS_NAME = "sysup.job.requests.v1";
    public static final String JOB_EVENTS_NAME = "sysup.job.events.v1";
    public static final String SNAPSHOT_EVENTS_NAME = "sysup.snapshot.events.v1";
    public static final String TAG_EVENTS_NAME = "sysup.tag.events.v1";
    public static final String AUDIT_EVENTS_NAME = "sysup.audit.events.v1";

    private final String topic;
    private final String owner;

    Topic(String topic, String owner) {
        this.topic = topic;
        this.owner = owner;
    }

    public String topic() {
        return topic;
    }

    /** The service that writes it; job requests come from whoever has a wish. */
    public String owner() {
        return owner;
    }

    /** Compacted topics keep the newest event of each key for good. */
    public boolean compacted() {
        return this == MACHINE_STATE;
    }

    public String deadLetters() {
        return topic + ".dlq";
    }
}
