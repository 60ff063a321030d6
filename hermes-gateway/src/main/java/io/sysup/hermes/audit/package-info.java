/** What agents asked for. */
@NullMarked
package io.sysup.hermes.audit;

import org.jspecify.annotations.NullMarked;
