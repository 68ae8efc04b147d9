# Reads the graph that `bmake -n -k -j1 -dg2' prints (its last, of after the
# run) and prints the file targets that it was to look at and gave up.  The
# 2020 edition's words.

/^#\*\*\* Input graph/ { split("", unmade) }

/^# .*, flags [0-9a-f]+, type [0-9a-f]+, made [0-9]+$/ {
	type = "00000000" $(NF - 2)
	sub(/,$/, "", type)
	flags = $(NF - 4)
	sub(/,$/, "", flags)
	name = $0
	sub(/^# /, "", name)
	sub(/, flags [0-9a-f]+, type [0-9a-f]+, made [0-9]+$/, "", name)
	reached = flags ~ /[13579bdf]$/		# REMAKE 1
	phony = digit(type, 5) ~ /[13579bdf]/	# OP_PHONY 10000
	target = digit(type, 7) ~ /[89a-f]/ ||	# OP_HAS_COMMANDS 8000000
	    digit(type, 1) ~ /[1-7]/		# :, ! or ::
	done = $NF == 4 || $NF == 5
	if (reached && !phony && target && !done && name !~ /^\./)
		unmade[name] = 1
}

END {
	for (name in unmade)
		print name
}

function digit(hex, place) {
	return substr(hex, length(hex) - place + 1, 1)
}
