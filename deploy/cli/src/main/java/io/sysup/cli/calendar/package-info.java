/** The calendar command. */
@NullMarked
package io.sysup.cli.calendar;

import org.jspecify.annotations.NullMarked;
