#!/usr/bin/env bash
# connections.sh - N (500) SSH connections of one worker at once, over HOSTS (20) lab hosts: how long they take to open, whether a command in each
# at the same time is answered, and what they cost in memory of the Java process, which runs with the heap of the product. Fails above 200 MB.
# Makes hosts 127.0.0.1:2601.. and removes them.
set -euo pipefail
# shellcheck source=bench/product
. "$(dirname "$0")/product"
# shellcheck source=deploy/jdk
. "$ROOT/deploy/jdk"
find_jdk || die 'needs a JDK 21 or newer'
sysup --help >/dev/null || die 'the product did not build'

export LAB_NAME=${LAB_NAME:-bench} LAB_PORT=${LAB_PORT:-2600} LAB_BROKEN=0
LAB=$ROOT/deploy/lab/lab
trap '"$LAB" down >&2; remove_home' EXIT
"$LAB" up "${HOSTS:-20}" >&2

APP=$ROOT/deploy/sysup/target/quarkus-app
"$JAVA_HOME/bin/java" -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$APP/lib/main/*:$APP/lib/boot/*:$APP/app/*:$APP/quarkus/*" \
  "$ROOT/bench/ManyConnections.java" "$("$LAB" path)" "${N:-500}"
