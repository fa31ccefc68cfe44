#!/usr/bin/env bash
# Every test there is, as ./ledgerdesk test runs them: services, portal, and walks in a browser on desks of their own.
set -uo pipefail

checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
work="$(mktemp -d "${TMPDIR:-/tmp}/ledgerdesk-test.XXXXXX")"
chmod 755 "$work"
desk="$work/desk"
maven_log="$work/maven.log"
times=""
failed=""

step() {
  local name="$1" begun=$SECONDS code=0
  shift
  printf '\n=== %s\n' "$name"
  "$@" || code=$?
  times+="$(printf '%5d s  %s' "$((SECONDS - begun))" "$name")$([ "$code" -eq 0 ] || echo "  FAILED")"$'\n'
  if [ "$code" -ne 0 ]; then
    failed="$name"
  fi
  return "$code"
}

browser() {
  [ ! -x /usr/bin/chromium ] || return 0
  local as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
  $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium >"$work/apt.log" 2>&1 \
    || { tail -n 20 "$work/apt.log"; echo "Debian's chromium could not be installed; the browser walk needs it: apt-get install chromium"; return 1; }
}

maven() {
  mkdir -p "$checkout/target"
  touch "$checkout/target/built.new"
  (cd "$checkout" && ./mvnw -B -ntp --fail-at-end verify) 2>&1 | tee "$maven_log" || return
  # What is tested now is what the desk below shall run: ./ledgerdesk need not build it again.
  mv "$checkout/target/built.new" "$checkout/target/built"
}

portal() {
  "$checkout/deploy/local/portal-packages.sh" && cd "$checkout/portal" && npm run lint && npm test
}

# Ports that nobody has, below those that outgoing connections get.
free_offset() {
  local offset port
  while true; do
    offset=$((1000 + RANDOM % 11000))
    for port in 3025 3143 8079 8080 8081 8082 8083 8084 8085 9090 15432 19092 19093; do
      ! (exec 3<>"/dev/tcp/127.0.0.1/$((port + offset))") 2>/dev/null || continue 2
    done
    echo "$offset"
    return
  done
}

# A desk without a past; what an earlier one learnt about starting is kept.
start_desk() {
  LEDGERDESK_PORT_OFFSET="$(free_offset)"
  export LEDGERDESK_PORT_OFFSET LEDGERDESK_HOME="$desk" LEDGERDESK_PRESET="$1"
  [ ! -d "$desk" ] || find "$desk" -mindepth 1 -maxdepth 1 ! -name apps ! -name aot -exec rm -rf {} +
  "$checkout/ledgerdesk" up --detach
}

# In the portal's folder, on the desk that was started last.
on_desk() {
  E2E_BASE_URL="http://localhost:$((8080 + LEDGERDESK_PORT_OFFSET))"
  export E2E_BASE_URL E2E_DEMO_JSON="$desk/demo.json"
  cd "$checkout/portal" && "$@"
}

desk_of() {
  local preset="$1" walk="$2"
  shift 2
  if step "a fresh desk: $preset" start_desk "$preset"; then
    # One desk is watched meanwhile: what its people do is what the dashboards then have to show.
    [ "$preset" != complete ] || step "Prometheus beside it" "$checkout/ledgerdesk" observe || why
    step "$walk" on_desk "$@" || why
    [ "$preset" != complete ] || step "every panel and rule of the dashboards" "$checkout/ledgerdesk" observe --check || why
    step "stopping it" "$checkout/ledgerdesk" down
  else
    why
  fi
}

why() {
  local log
  for log in "$desk"/logs/*.log; do
    [ -e "$log" ] || continue
    printf '\n--- last lines of %s\n' "$(basename "$log")"
    grep -E 'ERROR|WARN|Exception|Caused by' "$log" | tail -n 15
    tail -n 5 "$log"
  done
}

finish() {
  if [ -d "$desk" ]; then
    LEDGERDESK_HOME="$desk" "$checkout/ledgerdesk" down >/dev/null 2>&1
  fi
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

step "browser" browser
step "alert rules: promtool" "$checkout/deploy/observability/test.sh"
step "services: ./mvnw verify" maven
step "portal: lint and unit tests" portal
if [ -z "$failed" ]; then
  desk_of complete "the walk in a browser" npm run e2e
  for preset in "$checkout"/portal/e2e/seeds/*/; do
    desk_of "$(basename "$preset")" "its documents, walked" npm run seeds -- "seeds/$(basename "$preset")/"
  done
fi

printf '\nWhere the time went:\n%s%5d s  in all\n\n' "$times" "$SECONDS"
# Maven Surefire's own line, summed over the modules.
sed -n 's/^\[[A-Z]*\] Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\)$/\1 \2 \3 \4/p' "$maven_log" \
  | awk '{ run += $1; failures += $2; errors += $3; skipped += $4 }
         END { printf "[INFO] Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped }'
if [ -n "$failed" ]; then
  echo "FAILED: $failed"
  exit 1
fi
echo "All green."
