/**
 * One action over many machines in waves: how it is wished for, what happens next, and what became
 * of each machine. What happens next is decided in {@code NextStep} and nowhere else.
 */
@NullMarked
package io.sysup.scheduler.campaign;

import org.jspecify.annotations.NullMarked;
