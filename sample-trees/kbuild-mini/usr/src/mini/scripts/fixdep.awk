# Makes of the compiler's record (.NAME.d) what make is to read next time
# (.NAME.cmd): the command, the source, what it includes, and for each
# CONFIG_ name in these the file that is touched when that symbol changes.

{
	sub(/^[^ ]*:/, "")
	sub(/\\$/, "")
	for (i = 1; i <= NF; i++)
		names[++count] = $i
}

END {
	target = ENVIRON["target"]
	printf "savedcmd_%s := %s\n\nsource_%s := %s\n\ndeps_%s := \\\n", target, ENVIRON["command"], target, names[1], target
	for (n = 1; n <= count; n++) {
		if (names[n] ~ /include\/generated\/autoconf\.h$/)
			continue
		if (n > 1)
			printf "  %s \\\n", names[n]
		symbols(names[n])
	}
	printf "\n%s: $(deps_%s)\n\n$(deps_%s):\n", target, target, target
}

function symbols(file,   line, name) {
	while ((getline line <file) > 0)
		while (match(line, /CONFIG_[A-Z0-9_]+/)) {
			name = substr(line, RSTART + 7, RLENGTH - 7)
			line = substr(line, RSTART + RLENGTH)
			if (!(name in told))
				printf "    $(wildcard include/config/%s) \\\n", name
			told[name] = 1
		}
	close(file)
}
