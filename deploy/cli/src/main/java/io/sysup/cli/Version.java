package io.sysup.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Sysup.class.getPackage().getImplementationVersion();
        return new String[] {"sysup " + (built == null ? "(not packaged)" : built)};
    }
}
