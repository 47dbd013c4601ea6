# Completes `judge` and `npx judge` in zsh.
_judge() {
  local judge=@judge@
  local first=2 line value
  local -a found
  if [[ ${words[1]:t} == npx ]]; then
    if [[ $words[2] != judge || $CURRENT -lt 3 ]]; then
      _default
      return
    fi
    first=3
  fi
  for line in "${(@f)$(node $judge __complete "${(@Q)words[first,CURRENT]}" 2>/dev/null)}"; do
    value=${line%%$'\t'*}
    if [[ $value == :files ]]; then
      # What stands before the name of the file is no part of it.
      compset -p ${#${line#*$'\t'}}
      _files
      return
    fi
    # A colon would end the value and begin its description.
    [[ -n $value ]] && found+=("${value//:/\\:}:${line#*$'\t'}")
  done
  _describe 'judge' found
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
compdef _judge judge
(( $+_comps[npx] )) || compdef _judge npx
