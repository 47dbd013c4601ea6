#!/usr/bin/env bash
# The README's first two commands on a fresh clone, as an ordinary user when this runs as root; and the packed
# package in an empty project.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git clone -q "$root" "$scratch/clone"
mkdir "$scratch/home" "$scratch/empty"
if [ "$(id -u)" = 0 ]; then
  chown -R nobody "$scratch"
  chmod 755 "$scratch"
fi

as_user() {
  local script="set -e; export HOME=$scratch/home npm_config_cache=$scratch/home/.npm; cd $1; $2"
  if [ "$(id -u)" = 0 ]; then
    # The client's own settings may name a certificate or a mirror that an ordinary user needs as well.
    setpriv --reuid=nobody --clear-groups env -u XDG_CACHE_HOME bash -c "$script"
  else
    bash -c "$script"
  fi
}

started=$(date +%s)
as_user "$scratch/clone" 'npm ci --no-audit --no-fund && npx judge run moving-average'
echo "clone, install and first judgement: $(($(date +%s) - started)) s"

as_user "$scratch/clone" 'npm pack --silent --pack-destination .. >/dev/null'
as_user "$scratch/empty" '
  npm init -y >/dev/null
  npm install --no-audit --no-fund ../coding-round-judge-*.tgz
  npx judge list
  npx judge new count-islands
  cp '"$root"'/problems/count-islands/submissions/accepted/$(ls '"$root"'/problems/count-islands/submissions/accepted | head -1) answer.ts
  npx judge run count-islands answer.ts
  npx judge run count-islands && exit 1 || test $? = 1
' >"$scratch/packed" 2>&1 &
packed=$!

# All tests have passed as whoever this is. Again as an ordinary user what depends on who that is: walls, processes
# and files, and the attacks on those; and where this is one already, nothing.
failed=0
if [ "$(id -u)" = 0 ]; then
  as_user "$scratch/clone" 'npx vitest run tests/{faults,kill,sandbox,walls,attacks,attacks-bubblewrap}.test.ts \
    -t "^(?!behind bubblewrap (forge|take) |a disk that is full |a reader that goes away )"' || failed=$?
fi

wait "$packed" || failed=$?
cat "$scratch/packed"
[ "$failed" = 0 ]
echo "1 passed, 0 failed"
