#!/usr/bin/env bash
# Every test there is, as ./ledgerdesk test runs them: services, portal, and walks in a browser on desks of their own.
# What waits and what works run side by side: the portal beside the services, the next desk's start beside a walk.
set -uo pipefail

checkout="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
work="$(mktemp -d "${TMPDIR:-/tmp}/ledgerdesk-test.XXXXXX")"
chmod 755 "$work"
maven_log="$work/maven.log"
aside=""
homes=()
offset=""
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

# One at a time, in a process group of its own, so that whatever it started can be ended with it.
begin_aside() {
  set -m
  (
    SECONDS=0
    "$@"
    code=$?
    printf '(took %d s)\n' "$SECONDS"
    exit "$code"
  ) >"$work/aside.log" 2>&1 &
  aside=$!
  set +m
}

end_aside() {
  local code=0
  wait "$aside" || code=$?
  aside=""
  cat "$work/aside.log"
  return "$code"
}

browser() {
  [ ! -x /usr/bin/chromium ] || return 0
  local as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
  $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends chromium >"$work/apt.log" 2>&1 \
    || { tail -n 20 "$work/apt.log"; echo "Debian's chromium could not be installed; the browser walk needs it: apt-get install chromium"; return 1; }
}

# Two modules at a time: each spends a good part of its time on waiting for its own broker and database.
maven() {
  mkdir -p "$checkout/target"
  touch "$checkout/target/built.new"
  (cd "$checkout" && ./mvnw -B -ntp -T 2 --fail-at-end verify) 2>&1 | tee "$maven_log" || return
  # What is tested now is what the desk below shall run: ./ledgerdesk need not build it again.
  mv "$checkout/target/built.new" "$checkout/target/built"
}

# Built here too, and not once more for the desk.
portal() {
  "$checkout/deploy/local/portal-packages.sh" && cd "$checkout/portal" && npm run lint && npm test && npm run build
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

# A desk without a past, but for what an earlier one learnt about starting.
start_desk() {
  mkdir -p "$work/apps" "$work/aot" "$LEDGERDESK_HOME"
  ln -s "$work/apps" "$work/aot" "$LEDGERDESK_HOME"
  "$checkout/ledgerdesk" up --detach
}

# The next desk starts beside whatever comes next, on ports of its own.
begin_desk() {
  [ -n "$1" ] || return 0
  offset="$(free_offset)"
  homes+=("$work/$1")
  LEDGERDESK_HOME="$work/$1" LEDGERDESK_PRESET="$1" LEDGERDESK_PORT_OFFSET="$offset" begin_aside start_desk
}

# In the portal's folder, on the desk that was begun last.
on_desk() {
  E2E_BASE_URL="http://localhost:$((8080 + LEDGERDESK_PORT_OFFSET))"
  export E2E_BASE_URL E2E_DEMO_JSON="$LEDGERDESK_HOME/demo.json"
  cd "$checkout/portal" && "$@"
}

desk_of() {
  local preset="$1" next="$2"
  export LEDGERDESK_HOME="$work/$preset" LEDGERDESK_PORT_OFFSET="$offset"
  if ! step "a fresh desk: $preset" end_aside; then
    why
    begin_desk "$next"
    return
  fi
  if [ "$preset" = complete ]; then
    # This desk is watched meanwhile: what its people do is what the dashboards then have to show.
    step "Prometheus beside it" "$checkout/ledgerdesk" observe || why
    step "the walk in a browser" on_desk npm run e2e || why
    begin_desk "$next"
    step "every panel and rule of the dashboards" "$checkout/ledgerdesk" observe --check || why
  else
    begin_desk "$next"
    step "its documents, walked" on_desk npm run seeds -- "seeds/$preset/" || why
  fi
  step "stopping it" "$checkout/ledgerdesk" down
}

why() {
  local log
  for log in "$LEDGERDESK_HOME"/logs/*.log; do
    [ -e "$log" ] || continue
    printf '\n--- last lines of %s\n' "$(basename "$log")"
    grep -E 'ERROR|WARN|Exception|Caused by' "$log" | tail -n 15
    tail -n 5 "$log"
  done
}

finish() {
  local home
  [ -z "$aside" ] || kill -- "-$aside" 2>/dev/null
  for home in "${homes[@]}"; do
    LEDGERDESK_HOME="$home" "$checkout/ledgerdesk" down >/dev/null 2>&1
  done
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

step "browser" browser
step "alert rules: promtool" "$checkout/deploy/observability/test.sh"
begin_aside portal
step "services: ./mvnw verify" maven
step "portal: lint, unit tests and build, begun beside the services" end_aside
if [ -z "$failed" ]; then
  desks=(complete)
  for folder in "$checkout"/portal/e2e/seeds/*/; do
    desks+=("$(basename "$folder")")
  done
  begin_desk "${desks[0]}"
  for i in "${!desks[@]}"; do
    desk_of "${desks[i]}" "${desks[i + 1]:-}"
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
