# Reads the graph that `bmake -n -j1 -dg2' prints (its last, of after the run)
# and prints the file targets that were, or would be, made in it.  With
# compat=1, reads it for what is phony alone, and then, from `bmake -n -dm',
# the targets found out of date.  The 2020 edition's words.

FNR == 1 { part++ }

part == 1 && /^#\*\*\* Input graph/ { split("", made); split("", phony) }

part == 1 && /^# .*, flags [0-9a-f]+, type [0-9a-f]+, made [0-9]+$/ {
	type = "00000000" $(NF - 2)
	sub(/,$/, "", type)
	name = $0
	sub(/^# /, "", name)
	sub(/, flags [0-9a-f]+, type [0-9a-f]+, made [0-9]+$/, "", name)
	commands = digit(type, 7) ~ /[89a-f]/	# OP_HAS_COMMANDS 8000000
	node = ""
	if (digit(type, 5) ~ /[13579bdf]/)	# OP_PHONY 10000
		phony[name] = 1
	else if ($NF == 4 && name != ".depend") {
		node = name
		if (commands)
			made[name] = 1
	}
}

# The last rule of sys.mk makes targets with commands that are not marked so.
part == 1 && /^\t/ && node != "" { made[node] = 1 }
part == 1 && /^$/ { node = "" }

part == 2 && /^Examining .*\.\.\./ {
	name = $0
	sub(/^Examining /, "", name)
	sub(/\.\.\..*$/, "", name)
}
part == 2 && /out-of-date\.$/ && !(name in phony) && name !~ /^\./ { found[name] = 1 }

END {
	if (compat) {
		for (name in found)
			print name
	} else {
		for (name in made)
			print name
	}
}

function digit(hex, place) {
	return substr(hex, length(hex) - place + 1, 1)
}
