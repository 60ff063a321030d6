package io.sysup.execution.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.security.Scope;
import io.sysup.kit.testing.Engines;
import java.util.Set;

/** Calls of the service under test. */
public final class Api {
    private static final InternalTokens TOKENS = new InternalTokens(Engines.INTERNAL_SECRET);

    private Api() {}

    public static RequestSpecification person() {
        return as("client:test", "read", "operate", "admin");
    }

    public static RequestSpecification reader() {
        return as("client:reader", "read");
    }

    /** Another service. */
    public static RequestSpecification service() {
        return as("service:test", Scope.INTERNAL);
    }

    private static RequestSpecification as(String subject, String... roles) {
        return given().header(InternalTokens.HEADER, TOKENS.issue(subject, Set.of(roles)))
                .contentType(ContentType.JSON);
    }
}
