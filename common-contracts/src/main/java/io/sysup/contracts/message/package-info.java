/** What a log or a result said that outlives it. */
@NullMarked
package io.sysup.contracts.message;

import org.jspecify.annotations.NullMarked;
