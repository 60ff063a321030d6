/** Whether the product is ready, part by part. */
@NullMarked
package io.sysup.hermes.status;

import org.jspecify.annotations.NullMarked;
