package io.sysup.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as signing in takes: cookies by server, and forms; it goes nowhere alone.
 */
final class Browser {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** What a server answered. */
    record Page(URI at, HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        /** Where it sends the browser; empty when it stays. */
        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        String setCookie(String name) {
            return response.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst()
                    .orElse("");
        }
    }

    Page get(String address) {
        return send("GET", URI.create(address), null, Map.of());
    }

    Page delete(String address) {
        return send("DELETE", URI.create(address), null, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /** Fills the one form of the page. */
    Page submit(Page page, Map<String, String> fields) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("There is no form at " + page.at() + ": " + page.body());
        }
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                "POST",
                page.at().resolve(form.group(1).replace("&amp;", "&")),
                body,
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    String cookie(String address, String name) {
        return cookies.getOrDefault(URI.create(address).getAuthority(), Map.of()).get(name);
    }

    void setCookie(String address, String name, String value) {
        cookies.computeIfAbsent(URI.create(address).getAuthority(), server -> new HashMap<>())
                .put(name, value);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Page send(String method, URI address, String body, Map<String, String> headers) {
        Map<String, String> own =
                cookies.computeIfAbsent(address.getAuthority(), server -> new HashMap<>());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(40))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!own.isEmpty()) {
            request.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(own, cookie));
            return new Page(address, response);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Map<String, String> own, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.matches("(?i).*;\\s*Max-Age=0.*")) {
            own.remove(pair[0]);
        } else {
            own.put(pair[0], pair[1]);
        }
    }
}
