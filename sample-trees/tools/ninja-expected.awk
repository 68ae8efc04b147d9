# Writes expected/edits.json, and with explain=1 expected/explain.json, from what
# `ninja-inside ask' said of the tree as it is, and `ask-each' of each edit.

FILENAME == ARGV[1] { if (/^\//) { always[$0] = 1; order[++n] = $0 }; next }
/^\// { file = $0; files[++m] = file; next }
/^\t\t/ { if (explain) add(substr($0, 3)); next }
{ if (!explain && !(substr($0, 2) in always)) add(substr($0, 2)) }

function add(text) {
	gsub(/"/, "\\\"", text)
	list[file] = list[file] (list[file] == "" ? "" : ",") "\n   \"" text "\""
}

END {
	printf "{\n \"tree\": \"ninja-mini\",\n \"note\": \"Clean after a full build by ninja.  For each file, edited alone: %s  Made by sample-trees/rebuild.\",\n", \
	    explain ? "what ninja -n -d explain says of it, in its order; times are nanoseconds since 1970." : \
	    "the outputs that ninja -n would remake, and those that it remakes without any edit (alwaysRemade).  Where build.ninja is to be made, it looks no further."
	if (!explain) {
		printf " \"alwaysRemade\": ["
		for (i = 1; i <= n; i++)
			printf "%s\n  \"%s\"", (i > 1 ? "," : ""), order[i]
		printf "%s", (n > 0 ? "\n ],\n" : "],\n")
	}
	printf " \"edits\": {"
	for (i = 1; i <= m; i++)
		printf "%s\n  \"%s\": [%s]", (i > 1 ? "," : ""), files[i], list[files[i]] == "" ? "" : list[files[i]] "\n  "
	printf "\n }\n}\n"
}
