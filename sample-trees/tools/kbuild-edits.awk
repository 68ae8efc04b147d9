# Writes expected/edits.json: from what a dry run says of the tree as it is
# (file one), what it says of each edit (two), what each edit really had made
# (three), and what a header that really changed had made (four).

FNR == 1 { part++ }
part == 1 { split($0, word, "\t"); always[word[2]] = 1; order[++n] = word[2]; next }
/^\t/ {
	split($0, word, "\t")
	if (part > 2 || !(word[2] in always))
		list[part, file] = list[part, file] (list[part, file] == "" ? "" : ",") \
		    "\n   \"" objects word[2] "\": \"" word[3] "\""
	next
}
{ file = $0; files[part, ++m[part]] = file }

END {
	printf "{\n \"tree\": \"kbuild-mini\",\n \"note\": \"After editing one file alone, what is made and why, in kbuild's words.  edits: what make -n says, without what it says of the tree as it is (alwaysRemade: a dry run believes that whatever it looked at was made, within one run of make, and that nothing was in the next).  made: what was really made where the file's time changed alone.  grown: what was really made when include/frame.h got a field.  Names in a reason are seen from /usr/obj/mini.  Made by sample-trees/rebuild.\",\n"
	printf " \"alwaysRemade\": ["
	for (i = 1; i <= n; i++)
		printf "%s\n  \"%s\"", (i > 1 ? "," : ""), objects order[i]
	printf "\n ],\n"
	part_of("edits", 2, ",")
	part_of("made", 3, ",")
	part_of("grown", 4, "")
	print "}"
}

function part_of(name, part, end,   i, file) {
	printf " \"%s\": {", name
	for (i = 1; i <= m[part]; i++) {
		file = files[part, i]
		if (file !~ /^\//)
			file = objects file
		printf "%s\n  \"%s\": {%s}", (i > 1 ? "," : ""), file, \
		    list[part, files[part, i]] == "" ? "" : list[part, files[part, i]] "\n  "
	}
	printf "\n }%s\n", end
}
