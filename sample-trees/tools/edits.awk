# Writes expected/edits.json from what `inside ask' and `inside ask-each' said:
# first the targets that are remade without any edit, then file by file.

FNR == 1 { part++ }
part == 1 && FILENAME == ARGV[ARGC - 2] { always[$0] = 1; order[++n] = $0; next }
/^\t/ {
	target = substr($0, 2)
	if (!(target in always))
		list[file] = list[file] (list[file] == "" ? "" : ",") "\n   \"" target "\""
	next
}
{ file = $0; files[++m] = file; list[file] = "" }

END {
	printf "{\n \"tree\": \"%s\",\n \"note\": \"%s  For each file, edited alone: the file targets that the tree's own make (bmake -n, in its module directory) would remake, phony ones and .depend left out, and those that it remakes without any edit (alwaysRemade).  Made by sample-trees/rebuild.\",\n", tree, note
	printf " \"alwaysRemade\": ["
	for (i = 1; i <= n; i++)
		printf "%s\n  \"%s\"", (i > 1 ? "," : ""), order[i]
	printf "%s", (n > 0 ? "\n ],\n" : "],\n")
	printf " \"edits\": {"
	for (i = 1; i <= m; i++)
		printf "%s\n  \"%s\": [%s]", (i > 1 ? "," : ""), files[i], \
		    list[files[i]] == "" ? "" : list[files[i]] "\n  "
	printf "\n }\n}\n"
}
