/**
 * The promise that payloads only grow: schemas, samples and the comparison with what was given out.
 */
@NullMarked
package io.sysup.contracts.schema;

import org.jspecify.annotations.NullMarked;
