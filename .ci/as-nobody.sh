#!/usr/bin/env bash
# as-nobody.sh <folder> <script>: runs a script in a folder as an ordinary user, whose home is beside that folder.
set -euo pipefail
home=$1-home
mkdir -p "$home"
chown nobody "$home"
# The rest of the environment stays: npm's settings may name a mirror or a certificate.
exec setpriv --reuid=nobody --clear-groups env -u XDG_CACHE_HOME HOME="$home" npm_config_cache="$home/.npm" \
  bash -c "cd '$1' && $2"
