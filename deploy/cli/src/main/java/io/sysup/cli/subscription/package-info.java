/** Reports that come by mail at set times. */
@NullMarked
package io.sysup.cli.subscription;

import org.jspecify.annotations.NullMarked;
