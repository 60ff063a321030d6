package io.sysup.kit.testing;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** The connector's own batch of messages, without a broker: it keeps what became of each. */
public final class ReceivedBatch implements KafkaCommitHandler, KafkaFailureHandler {
    private static final TopicPartition PARTITION = new TopicPartition("sysup.test.v1", 0);

    private final KafkaRecordBatch<String, String> batch;
    private final List<String> done = new ArrayList<>();
    private final List<String> putAside = new ArrayList<>();
    private int refusals;

    private ReceivedBatch(List<String> messages) {
        List<ConsumerRecord<String, String>> records =
                IntStream.range(0, messages.size())
                        .mapToObj(at ->
                                new ConsumerRecord<>(
                                        PARTITION.topic(), 0, at, "key", messages.get(at)))
                        .toList();
        this.batch =
                new IncomingKafkaRecordBatch<>(
                        new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()),
                        "test",
                        0,
                        this,
                        this,
                        false,
                        false);
    }

    public static ReceivedBatch of(String... messages) {
        return new ReceivedBatch(List.of(messages));
    }

    /** The broker takes no dead letter so many times. */
    public ReceivedBatch refusing(int times) {
        refusals = times;
        return this;
    }

    public KafkaRecordBatch<String, String> batch() {
        return batch;
    }

    /** The messages that the broker was told to be done: the last of them stands for all. */
    public List<String> done() {
        return List.copyOf(done);
    }

    public List<String> putAside() {
        return List.copyOf(putAside);
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        done.add(String.valueOf(record.getPayload()));
        return Uni.createFrom().voidItem();
    }

    @Override
    public <K, V> Uni<Void> handle(
            IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
        if (refusals > 0) {
            refusals--;
            return Uni.createFrom().failure(new IllegalStateException("no broker"));
        }
        putAside.add(record.getPayload() + ": " + reason.getMessage());
        return Uni.createFrom().voidItem();
    }
}
