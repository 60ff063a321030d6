package io.sysup.scheduler.action;

import java.util.Map;

/**
 * An action that a request asks for.
 *
 * @param nameField where its name stands in the request
 * @param paramsField where its parameters stand there
 */
public record WantedAction(
        String name, Map<String, Object> params, String nameField, String paramsField) {}
