/**
 * By which a plan that a person approved is known again, and how another one differs from it.
 * Whatever package manager made it.
 */
@NullMarked
package io.sysup.execution.actions.plan;

import org.jspecify.annotations.NullMarked;
