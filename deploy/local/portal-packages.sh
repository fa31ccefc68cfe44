#!/usr/bin/env bash
# Installs the portal's packages exactly as its lock file says, unless they are there.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../../portal"
command -v npm >/dev/null \
  || { echo "npm is missing, and the portal needs it. Get Node.js 20 or later: apt-get install nodejs npm" >&2; exit 1; }

installed=node_modules/.package-lock.json
if [ -e "$installed" ] && [ ! package-lock.json -nt "$installed" ]; then
  exit 0
fi
# npm ci refuses a lock file when the registry lacks an optional package of some other platform (decision 30);
# npm install --no-save takes the same versions and leaves the lock file alone.
npm ci --no-audit --no-fund --loglevel=error 2>/dev/null \
  || npm install --no-save --no-audit --no-fund --loglevel=error
touch "$installed"
