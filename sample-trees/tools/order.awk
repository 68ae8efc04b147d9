# Puts what was made (the second file) in the order of the first, which tells
# when make found each target out of date.  What is no target was written by
# a recipe before its target was finished: .depend.OBJECT by the compiler,
# export_syms by the link.

FNR == NR {
	if (!($0 in place))
		place[$0] = 2 * ++n
	next
}
{ made[++m] = $0 }
/\.ko/ && (link == 0 || place[$0] < link) { link = place[$0] }

END {
	for (i = 1; i <= m; i++) {
		at = place[made[i]]
		if (at == 0) {
			object = made[i]
			at = (sub(/\.depend\./, "", object) ? place[object] : link) - 1
		}
		print at, made[i] | "sort -n | sed 's/^[^ ]* //'"
	}
}
