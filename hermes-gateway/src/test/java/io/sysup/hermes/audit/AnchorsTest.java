package io.sysup.hermes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.hermes.testing.GatewayTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@GatewayTest
class AnchorsTest {
    @Inject AuditLog log;
    @TempDir Path folder;

    private AuditRow append() {
        return log.append(
                AuditEntry.of(Instant.EPOCH, AuditActor.GATEWAY, "client.created", "client:x"));
    }

    @Test
    void theNewestRowIsNotedOnceAndOnlyWhenThereIsANewOne() throws IOException {
        Path file = folder.resolve("new/heads.txt");
        Anchors anchors = new Anchors(log, new TestSettings(file, null, null));
        AuditRow first = append();

        anchors.note();
        anchors.note();
        AuditRow second = append();
        anchors.note();

        assertThat(Files.readAllLines(file)).isEqualTo(List.of(line(first), line(second)));
    }

    private static String line(AuditRow row) {
        return row.seq() + " " + row.hash() + " " + row.at();
    }

    @Test
    void aLogThatIsNotTheNotedOneGetsNoNewAnchor() throws IOException {
        AuditRow row = append();
        String cut = "999999999 " + row.hash() + " " + row.at();
        Path file = Files.writeString(folder.resolve("heads.txt"), cut + "\n");

        new Anchors(log, new TestSettings(file, null, null)).note();

        assertThat(Files.readAllLines(file)).containsExactly(cut);
    }
}
