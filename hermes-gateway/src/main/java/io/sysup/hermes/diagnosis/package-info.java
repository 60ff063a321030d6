/** What is well with the product and what is not, part by part, with what to do. */
@NullMarked
package io.sysup.hermes.diagnosis;

import org.jspecify.annotations.NullMarked;
