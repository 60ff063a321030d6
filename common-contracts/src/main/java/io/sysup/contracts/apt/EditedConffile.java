package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A configuration file of a package of the plan that is not as the package brought it. dpkg asks
 * about it only if the new version brings another one, which is not known before it is downloaded.
 *
 * @param state {@code edited}, {@code deleted} or {@code unreadable}: not to be told without root
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditedConffile(String packageName, String path, String state) {
    public static final String EDITED = "edited";
    public static final String DELETED = "deleted";
    public static final String UNREADABLE = "unreadable";
}
