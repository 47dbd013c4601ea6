# Completes `judge` and `npx judge` in bash 3.2 or later.
_judge() {
  local judge=@judge@
  local raw=${COMP_WORDS[COMP_CWORD]} first=1 last=-1 word value rest file words=()
  if [[ ${COMP_WORDS[0]##*/} == npx ]]; then
    [[ ${COMP_WORDS[1]} == judge && $COMP_CWORD -gt 1 ]] || return
    first=2
  fi
  for word in "${COMP_WORDS[@]:first:COMP_CWORD-first+1}"; do
    # Bash gives words as they were typed, with their quotes.
    word=${word//[\\\"\']/}
    # Bash also splits words at `:` and `=`, and the judge does not.
    if [[ $last -ge 0 && ($word == [:=]* || ${words[last]} == *[:=]) ]]; then
      words[last]+=$word
    else
      words[++last]=$word
    fi
  done
  COMPREPLY=()
  while IFS=$'\t' read -r value rest; do
    if [[ $value == :files ]]; then
      [[ $raw == [:=] ]] && raw=
      # Lets bash quote the names, and end those of folders with a slash. Older than 4, it has no `compopt`.
      compopt -o filenames 2>/dev/null
      while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "${raw//[\\\"\']/}")
    elif [[ $value == "${words[last]}"* ]]; then
      # Inside quotes, a space needs no backslash.
      [[ $raw == [\"\']* ]] || printf -v value %q "$value"
      COMPREPLY+=("$value")
    fi
  done < <(node "$judge" __complete "${words[@]}" 2>/dev/null)
}
complete -F _judge judge
complete -p npx >/dev/null 2>&1 || complete -o bashdefault -o default -F _judge npx
