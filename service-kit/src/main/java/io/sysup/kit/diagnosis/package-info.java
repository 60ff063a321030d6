/** What is well with a service and what is not, for people who look after it. */
@NullMarked
package io.sysup.kit.diagnosis;

import org.jspecify.annotations.NullMarked;
