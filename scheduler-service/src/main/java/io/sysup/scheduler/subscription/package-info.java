/** Reports that come by themselves: what is to be made, when, and by which mail it goes. */
@NullMarked
package io.sysup.scheduler.subscription;

import org.jspecify.annotations.NullMarked;
