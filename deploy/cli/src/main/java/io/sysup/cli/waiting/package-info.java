/** Pausing and deadlines, replaceable so that tests never wait. */
@NullMarked
package io.sysup.cli.waiting;

import org.jspecify.annotations.NullMarked;
