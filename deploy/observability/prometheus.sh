#!/usr/bin/env bash
# Prints the folder that holds prometheus and promtool: those on the PATH, or Debian's, fetched once into the user's cache.
# Needs no root: apt works on lists and archives of its own there when the machine has none.
set -euo pipefail

tools="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/ledgerdesk"
unpacked="$tools/prometheus"

fail() {
  echo "Prometheus is missing: $*. Put prometheus and promtool (2.42 or later) on the PATH, or on Debian: apt-get install prometheus" >&2
  exit 1
}

if command -v prometheus >/dev/null && command -v promtool >/dev/null; then
  dirname "$(command -v promtool)"
  exit
fi

fetch() {
  local folder="$1" state="$tools/apt"
  mkdir -p "$state/lists/partial" "$state/archives/partial"
  local own=(-o "Dir::State::Lists=$state/lists" -o "Dir::Cache=$state" -o Dir::State::status=/var/lib/dpkg/status
    -o APT::Sandbox::User=root -o Acquire::Retries=2)
  cd "$folder"
  apt-get -o APT::Sandbox::User=root download prometheus \
    || { apt-get "${own[@]}" update && apt-get "${own[@]}" download prometheus; }
}

if [ ! -x "$unpacked/usr/bin/promtool" ]; then
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail "this is no Debian, so it cannot be fetched"
  mkdir -p "$tools"
  draft="$(mktemp -d "$tools/draft.XXXXXX")"
  trap 'rm -rf "$draft"' EXIT
  fetch "$draft" >"$draft/apt.log" 2>&1 || { tail -n 15 "$draft/apt.log" >&2; fail "Debian's archive did not give it (above)"; }
  dpkg-deb -x "$draft"/prometheus_*.deb "$draft/x"
  # Somebody else may have been quicker, and whole folders only are seen.
  rm -rf "$tools/apt"
  mv -T "$draft/x" "$unpacked" 2>/dev/null || [ -x "$unpacked/usr/bin/promtool" ] || fail "it could not be unpacked into $unpacked"
fi
echo "$unpacked/usr/bin"
