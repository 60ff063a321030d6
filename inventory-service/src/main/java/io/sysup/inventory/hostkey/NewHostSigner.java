package io.sysup.inventory.hostkey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Body of a request to trust a signer.
 *
 * @param publicKey one line, as in the signer's .pub file
 * @param tag of the machines that it speaks for; all when it is left out
 */
public record NewHostSigner(
        @NotNull(message = "must be given")
                @Pattern(
                        regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}",
                        message =
                                "must have up to 64 letters, digits, spaces or . _ - and begin with a letter or digit")
                String name,
        @NotNull(message = "must be given") String publicKey,
        @Nullable String tag) {}
