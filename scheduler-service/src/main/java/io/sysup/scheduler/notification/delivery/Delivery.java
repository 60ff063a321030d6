package io.sysup.scheduler.notification.delivery;

import io.sysup.scheduler.notification.message.Message;
import java.util.UUID;

/**
 * A message in hand.
 *
 * @param id goes with it at each attempt, so that the other side can tell a repeat
 * @param attempt number of this attempt, from 1
 */
record Delivery(UUID id, int attempt, Message message) {}
