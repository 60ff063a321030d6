package io.sysup.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.sysup.embedded.EmbeddedBroker;
import io.sysup.embedded.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderedProducerTest {
    private static final String TOPIC = "ordered";

    private final int port = FreePort.any();
    private final String address = "127.0.0.1:" + port;
    private final OrderedProducer producer =
            new OrderedProducer(
                    new SmallRyeConfigBuilder()
                            .withDefaultValue("kafka.bootstrap.servers", address)
                            .withDefaultValue("sysup.kafka.buffer-memory", "2000000")
                            .build());

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void aGroupIsGivenUpAsAWholeAndSentInOrderOnceTheBrokerIsThere(@TempDir Path folder)
            throws Exception {
        List<String> texts = IntStream.range(0, 500).mapToObj(Integer::toString).toList();
        assertThatThrownBy(() -> send(texts)).isInstanceOf(KafkaException.class);

        try (var broker = EmbeddedBroker.start(folder, port, FreePort.any())) {
            makeTopic();
            assertThat(send(texts)).hasSize(500).containsOnly(Optional.empty());
            assertThat(read(500)).isEqualTo(texts);
        }
    }

    @Test
    void oneThatNoBrokerTakesFailsAlone(@TempDir Path folder) throws Exception {
        try (var broker = EmbeddedBroker.start(folder, port, FreePort.any())) {
            makeTopic();

            var refusals = send(List.of("first", "x".repeat(1_500_000), "last"));

            assertThat(refusals).hasSize(3);
            assertThat(refusals.get(0)).isEmpty();
            assertThat(refusals.get(1))
                    .hasValueSatisfying(text -> assertThat(text).contains("bytes"));
            assertThat(refusals.get(2)).isEmpty();
            assertThat(read(2)).containsExactly("first", "last");
        }
    }

    private List<Optional<String>> send(List<String> texts) {
        return producer.send(
                texts.stream().map(text -> new ProducerRecord<>(TOPIC, "key", text)).toList());
    }

    private void makeTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private List<String> read(int wanted) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", address),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var place = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(place);
            consumer.seekToBeginning(place);
            List<String> read = new ArrayList<>();
            while (read.size() < wanted) {
                consumer.poll(Duration.ofSeconds(10)).forEach(record -> read.add(record.value()));
            }
            return read;
        }
    }
}
