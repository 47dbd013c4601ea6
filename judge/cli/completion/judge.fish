# Completes `judge` and `npx judge` in fish.
function __judge_words
    # The words after the program's name, the one at the cursor as the last.
    set -l words (commandline -opc)
    set -l first 2
    string match -qr '(^|/)npx$' -- $words[1]; and set first 3
    test (count $words) -ge $first; and printf '%s\n' $words[$first..]
    printf '%s\n' (commandline -ct)
end

function __judge_complete
    set -l judge @judge@
    for line in (node $judge __complete (__judge_words) 2>/dev/null)
        if string match -q ':files*' -- $line
            # What stands before the name of the file is no part of it.
            set -l before (string split \t -- $line)[2]
            set -l begun (string sub -s (math 1 + (string length -- "$before")) -- (commandline -ct))
            for file in (__fish_complete_path "$begun")
                echo "$before$file"
            end
        else
            echo $line
        end
    end
end

function __judge_after_npx
    set -l words (commandline -opc)
    test "$words[2]" = judge
end

complete -c judge -f -a '(__judge_complete)'
complete -c npx -n __judge_after_npx -f -a '(__judge_complete)'
