package io.sysup.kit.remote;

import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * Signs calls of this process to another service:
 * {@code @RegisterClientHeaders(ServiceIdentity.class)}.
 */
@ApplicationScoped
public class ServiceIdentity implements ClientHeadersFactory {
    private final InternalTokens tokens;
    private final String subject;

    public ServiceIdentity(
            InternalTokens tokens,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.tokens = tokens;
        this.subject = "service:" + application;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putSingle(InternalTokens.HEADER, tokens.issue(subject, Set.of(Scope.INTERNAL)));
        return headers;
    }
}
