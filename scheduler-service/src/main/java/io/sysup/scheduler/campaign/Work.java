package io.sysup.scheduler.campaign;

import java.util.Map;

/** What is done on each machine. */
record Work(String action, Map<String, Object> params, boolean dryRun) {}
