package io.sysup.scheduler;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.sysup.contracts.access.Grant;
import io.sysup.contracts.access.Right;
import io.sysup.kit.security.Caller;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.testing.Engines;
import java.util.List;
import java.util.Set;

/** Requests of somebody who may do these things. */
public final class Calls {
    private Calls() {}

    public static RequestSpecification as(String... roles) {
        String token =
                new InternalTokens(Engines.INTERNAL_SECRET).issue("client:test", Set.of(roles));
        return given().header(InternalTokens.HEADER, token).contentType(ContentType.JSON);
    }

    /** Somebody who may read, and run actions up to a risk on the machines of a selector. */
    public static RequestSpecification granted(String subject, String may, String on) {
        Caller caller = new Caller(subject, Set.of("read"), List.of(new Grant(Right.of(may), on)));
        String token = new InternalTokens(Engines.INTERNAL_SECRET).issue(caller);
        return given().header(InternalTokens.HEADER, token).contentType(ContentType.JSON);
    }

    public static RequestSpecification asOperator() {
        return as("read", "operate");
    }
}
