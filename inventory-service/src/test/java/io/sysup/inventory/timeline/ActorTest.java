package io.sysup.inventory.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.job.Requester;
import org.junit.jupiter.api.Test;

class ActorTest {
    @Test
    void peopleProgramsAndServicesAreToldApart() {
        assertThat(Actor.ofSubject("user:42")).isEqualTo(new Actor("user", "42"));
        assertThat(Actor.ofSubject("client:7")).isEqualTo(new Actor("user", "client:7"));
        assertThat(Actor.ofSubject("service:execution"))
                .isEqualTo(new Actor("system", "system:execution"));
        assertThat(Actor.of(new Requester("schedule", "schedule:1")))
                .isEqualTo(new Actor("schedule", "schedule:1"));
        assertThat(Actor.of(new Requester("robot", "x"))).isEqualTo(new Actor("system", "x"));
    }
}
