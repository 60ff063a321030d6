/** PostgreSQL and Kafka as parts of this process: real engines, real files, loopback only. */
@NullMarked
package io.sysup.embedded;

import org.jspecify.annotations.NullMarked;
