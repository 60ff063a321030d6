/** Secrets of machines: encrypted at rest, never in an answer, each decryption on the timeline. */
@NullMarked
package io.sysup.inventory.credential;

import org.jspecify.annotations.NullMarked;
