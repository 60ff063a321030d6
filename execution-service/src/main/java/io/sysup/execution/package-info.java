/** What is being done on machines, and what was observed doing it. */
@NullMarked
package io.sysup.execution;

import org.jspecify.annotations.NullMarked;
