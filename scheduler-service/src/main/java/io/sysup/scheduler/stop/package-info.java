/**
 * Emergency stops: nothing begins on the machines of a selector until a person, or a time, ends it.
 */
@NullMarked
package io.sysup.scheduler.stop;

import org.jspecify.annotations.NullMarked;
