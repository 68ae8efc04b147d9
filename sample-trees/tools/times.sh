# File times: what git drops and make lives by.  Sourced by rebuild and
# ask-make.  A tree's times are kept in its tree.mtree (mtree(5)).

# All that is in a tree, as mtree lines, in path order.
write_mtree() {	# TREE
	(cd "$1" && find . -path ./tree.mtree -prune -o -path ./expected -prune -o \
	    -printf '%p %y %T@ %s %l\n') | LC_ALL=C sort | awk '
	BEGIN { print "#mtree" }
	{
		sub(/\.0*$/, "&000000000", $3)
		split($3, time, ".")
		printf "%s type=%s time=%s.%s", $1, \
		    $2 == "d" ? "dir" : $2 == "l" ? "link" : "file", \
		    time[1], substr(time[2] "000000000", 1, 9)
		print $2 == "l" ? " link=" $5 : $2 == "d" ? "" : " size=" $4
	}' >"$1.mtree"	# not yet in the tree: its own coming is not told
	mv "$1.mtree" "$1/tree.mtree"
}

# Gives every file the time that tree.mtree tells, directories last.
apply_mtree() {	# TREE
	(cd "$1" && awk '
	$1 == "." || /^\.\// {
		for (i = 2; i <= NF; i++) {
			if ($i ~ /^type=/) type = substr($i, 6)
			if ($i ~ /^time=/) time = substr($i, 6)
		}
		print (type == "dir"), time, $1
	}' tree.mtree | sort -n -s -k1,1 |
	while read -r _ time path; do
		[ ! -e "$path" ] && [ ! -h "$path" ] || touch -h -d "@$time" "$path"
	done)
}

# Gives the files named on standard input, in that order, times from START on,
# each as much later as such a thing takes to make.  The same every time, so
# that a tree made twice is the same tree.
tell_times() {	# TREE START(seconds)
	(cd "$1" && awk -v start="$2" '
	{
		name = $0
		sub(/^.*\//, "", name)
		step = 17
		if ($0 ~ /^usr\/obj\//) {
			step = 9
			if (name ~ /_if\.h$/ || name ~ /assym\./ || name ~ /^export/) step = 61
			if (name ~ /^gen|genassym\.o$/ || name ~ /\.ko/) step = 487
			else if (name ~ /\.o$/) step = 1103 + length(name) * 97
			else if (name == ".depend") step = 4219
		}
		ms += step
		printf "%d.%03d000000 %s\n", start + int(ms / 1000), ms % 1000, $0
	}' | while read -r time path; do
		touch -h -d "@$time" "$path"
	done)
}

# A directory's time is that of the last file put into it; of one that holds
# only directories, that of the first file below.
tell_directory_times() {	# TREE
	(cd "$1" && find . -type d ! -path './expected*' | while read -r directory; do
		file=$(find "$directory" -mindepth 1 -maxdepth 1 ! -type d \
		    ! -name tree.mtree -printf '%T@ %p\n' | sort -n | tail -1)
		[ -n "$file" ] || file=$(find "$directory" ! -type d \
		    ! -path './expected/*' -printf '%T@ %p\n' | sort -rn | tail -1)
		touch -h -r "${file#* }" "$directory"
	done)
}
