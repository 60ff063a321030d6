package io.sysup.contracts.schema;

/**
 * A change between two schemas that a reader or writer of the older one would trip over.
 *
 * @param path place in the schema, e.g. {@code /lists/problems[]/kind}
 */
record SchemaChange(String path, String what) {}
