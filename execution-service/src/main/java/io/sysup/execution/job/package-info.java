/** One piece of work on one machine: its row, its moves, its REST resource. */
@NullMarked
package io.sysup.execution.job;

import org.jspecify.annotations.NullMarked;
