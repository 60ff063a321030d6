package io.sysup.cli;

import io.sysup.cli.invocation.Invocation;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands and gives the invocation to those that take part in it. */
final class Commands implements IFactory {

    private final IFactory others = CommandLine.defaultFactory();
    private final Invocation invocation;

    Commands(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            Constructor<K> constructor = type.getDeclaredConstructor(Invocation.class);
            constructor.setAccessible(true);
            return constructor.newInstance(invocation);
        } catch (NoSuchMethodException independent) {
            return others.create(type);
        }
    }
}
