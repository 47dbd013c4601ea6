#!/usr/bin/env bash
# The package as it is published, installed into an empty project; as an ordinary user when this runs as root.
set -euo pipefail
root=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
npm pack --ignore-scripts --silent --pack-destination "$scratch" >/dev/null
mkdir "$scratch/empty"
cp problems/count-islands/submissions/accepted/"$(ls problems/count-islands/submissions/accepted | head -1)" \
  "$scratch/empty/answer.ts"
script='
  set -e
  npm init -y >/dev/null
  npm install --no-audit --no-fund ../coding-round-judge-*.tgz
  npx judge list
  npx judge new count-islands
  npx judge run count-islands answer.ts
  npx judge run count-islands && exit 1 || test $? = 1'
if [ "$(id -u)" = 0 ]; then
  chmod -R a+rX "$scratch"
  chown nobody "$scratch/empty"
  bash "$root/.ci/as-nobody.sh" "$scratch/empty" "$script"
else
  cd "$scratch/empty"
  bash -c "$script"
fi
