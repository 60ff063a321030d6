package io.sysup.serve.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the services of the product read their topics. */
class ChannelsTest {
    private static final Pattern CHANNEL =
            Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.connector");
    private static final String MAX_AGE =
            "mp.messaging.connector.smallrye-kafka.throttled.unprocessed-record-max-age.ms";
    private static final Properties SETTINGS = new Properties();

    @BeforeAll
    static void read() throws IOException {
        for (URL file :
                Collections.list(
                        ChannelsTest.class
                                .getClassLoader()
                                .getResources("META-INF/microprofile-config.properties"))) {
            try (InputStream in = file.openStream()) {
                SETTINGS.load(in);
            }
        }
    }

    /** The connector closes a consumer for good whose message waited longer than that. */
    @Test
    void aMessageMayWaitForItsDatabaseForDays() {
        assertThat(Duration.ofMillis(Long.parseLong(SETTINGS.getProperty(MAX_AGE))))
                .isGreaterThan(Duration.ofDays(7));
        assertThat(SETTINGS.stringPropertyNames())
                .filteredOn(name -> name.endsWith("unprocessed-record-max-age.ms"))
                .containsOnly(MAX_AGE);
    }

    @Test
    void whatCannotBeAppliedIsKeptUnlessItsOwnerHasIt() {
        assertThat(channels()).hasSizeGreaterThan(8);
        for (String channel : channels()) {
            String strategy = setting(channel, "failure-strategy");
            if (strategy.equals("dead-letter-queue")) {
                assertThat(setting(channel, "dead-letter-queue.topic"))
                        .isEqualTo(setting(channel, "topic") + ".dlq");
            } else {
                assertThat(strategy).as(channel).isEqualTo("ignore");
                assertThat(channel).matches("hermes-.*|execution-dead-letters-in");
            }
        }
    }

    private static Set<String> channels() {
        Set<String> channels = new TreeSet<>();
        SETTINGS.stringPropertyNames().stream()
                .map(CHANNEL::matcher)
                .filter(Matcher::matches)
                .forEach(name -> channels.add(name.group(1)));
        return channels;
    }

    private static String setting(String channel, String name) {
        return SETTINGS.getProperty("mp.messaging.incoming." + channel + "." + name, "");
    }
}
