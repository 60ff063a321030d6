/**
 * Passes calls on to the service that owns the resource, when services are processes of their own.
 */
@NullMarked
package io.sysup.hermes.proxy;

import org.jspecify.annotations.NullMarked;
