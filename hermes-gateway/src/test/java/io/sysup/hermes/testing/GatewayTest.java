package io.sysup.hermes.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.testing.Engines;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against a running gateway with real PostgreSQL and Kafka and a stand-in for services. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(Upstream.class)
@QuarkusTestResource(StandInProvider.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GatewayTest {}
