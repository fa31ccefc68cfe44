#!/usr/bin/env bash
# Checks Prometheus' configuration and rules, and that each alert fires when it should and is silent in a near case.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
promtool="$(./prometheus.sh)/promtool"
"$promtool" check config prometheus.yml
"$promtool" test rules rules/*_test.yml
