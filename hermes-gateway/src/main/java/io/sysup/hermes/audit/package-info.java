/** Who did what: a log that is only ever added to, in which a change of the past shows. */
@NullMarked
package io.sysup.hermes.audit;

import org.jspecify.annotations.NullMarked;
