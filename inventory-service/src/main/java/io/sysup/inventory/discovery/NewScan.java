package io.sysup.inventory.discovery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of a request for a scan.
 *
 * @param cidr a network such as 10.0.0.0/24, or one address
 * @param ports 22 when left out
 * @param method {@code tcp}, which is meant when it is left out, or {@code nmap}
 */
public record NewScan(
        @NotNull(message = "must be given") String cidr,
        @Size(min = 1, max = 8, message = "must be 1 to 8 ports")
                @Nullable
                        List<
                                @NotNull(message = "must be given")
                                @Min(value = 1, message = NewScan.PORT_MESSAGE)
                                @Max(value = 65_535, message = NewScan.PORT_MESSAGE) Integer>
                        ports,
        @Pattern(regexp = "tcp|nmap", message = "must be tcp or nmap") @Nullable String method) {
    static final String TCP = "tcp";
    static final String NMAP = "nmap";
    static final String PORT_MESSAGE = "must be between 1 and 65535";
    private static final int SSH = 22;

    List<Integer> portsOrSsh() {
        return ports == null ? List.of(SSH) : ports.stream().distinct().sorted().toList();
    }

    String methodOrTcp() {
        return method == null ? TCP : method;
    }
}
