# Writes expected/deletions.json from what `inside delete-each' said: first,
# with no file named, what is made and given up without any deletion, then
# file by file.  "+TARGET" is made, "!TARGET" given up.

/^\t/ {
	said = substr($0, 2)
	if (file == "")
		always[said] = 1
	else if (!(said in always)) {
		kind = substr(said, 1, 1)
		list[file, kind] = list[file, kind] (list[file, kind] == "" ? "" : ",") \
		    "\n    \"" substr(said, 2) "\""
	}
	next
}
{ file = $0; files[++m] = file }

END {
	printf "{\n \"tree\": \"%s\",\n \"note\": \"For each file, deleted alone: the file targets that the tree's own make (bmake -n -k -j1, in its module directory) would remake besides, phony ones and .depend left out, and those that it gives up, for it does not know how to make what they need.  Makefiles are left alone.  Made by sample-trees/rebuild.\",\n \"deletions\": {", tree
	for (i = 1; i <= m; i++)
		printf "%s\n  \"%s\": {\n   \"rebuilt\": [%s],\n   \"cannotBeMade\": [%s]\n  }", \
		    (i > 1 ? "," : ""), files[i], ended(list[files[i], "+"]), ended(list[files[i], "!"])
	printf "\n }\n}\n"
}

function ended(text) {
	return text == "" ? "" : text "\n   "
}
