#!/usr/bin/env bash
# bare.sh <folder> [nobody]: the README's first two commands, in a fresh clone, where programs are found as on a minimal
# system: Node, npm, git, a shell, coreutils and util-linux. As root only the tests that depend on who it is: all of them
# run as an ordinary user here, and as root once more is installed.
set -euo pipefail
folder=$1 user=${2:-}

# Where this may, whatever a minimal system lacks is covered up as well, so that no absolute path finds it either.
if [ -z "${COVERED:-}" ] && unshare --mount true 2>/dev/null; then
  COVERED=1 exec unshare --mount "$BASH" "$0" "$@"
elif [ -n "${COVERED:-}" ]; then
  for name in bwrap chromium redis-server redis-cli tmux zsh fish python3 gcc cc g++ make; do
    for path in /bin/"$name" /usr/bin/"$name" /usr/local/bin/"$name"; do
      if [ -e "$path" ]; then mount --bind /dev/null "$(realpath "$path")"; fi
    done
  done
else
  echo 'not covered up: what is installed beside a minimal system (that needs root); it is only kept off the PATH'
fi
tools=$folder-bin
mkdir -p "$tools"
for name in \
  node npm npx git sh bash env \
  basename cat chmod chown cp cut date dirname echo expr false head id ln ls mkdir mkfifo mktemp mv nice nproc od \
  printf pwd readlink realpath rm rmdir seq sleep sort stat tail tee test timeout touch tr true uname uniq wc whoami \
  kill mount setpriv unshare; do
  path=$(type -P "$name") && ln -sf "$path" "$tools/$name"
done
git clone -q . "$folder"

tests='npm test'
if [ "$(id -u)" = 0 ] && [ "$user" != nobody ]; then
  tests='npx vitest run tests/cli tests/process/sandbox tests/process/attacks tests/process/watch'
fi
# Only this script looks for words: that system need not have grep.
readme="
  set -e
  npm ci --no-audit --no-fund && npx judge run moving-average
  npx judge doctor | $(type -P grep) -F 'bubblewrap is not installed'
  $tests"
if [ "$user" = nobody ]; then
  chmod 755 "$(dirname "$folder")"
  chown -R nobody "$folder"
  PATH=$tools "$tools/bash" .ci/as-nobody.sh "$folder" "$readme"
else
  cd "$folder"
  PATH=$tools "$tools/bash" -c "$readme"
fi
