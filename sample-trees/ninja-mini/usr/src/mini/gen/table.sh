# table.sh TEXT TABLE NAMES
awk 'BEGIN { printf "#define TABLE" } { printf "%s %s", (NR > 1 ? "," : ""), $2 } END { print "" }' "$1" >"$2"
awk 'BEGIN { printf "#define NAMES \"" } { printf "%s%s", (NR > 1 ? " " : ""), $1 } END { print "\"" }' "$1" >"$3"
