# Writes the header of an interface: for every METHOD of FILE_if.m a macro
# that calls it through the object's table.  usage: awk -f makeobjops.awk FILE

BEGIN {
	FS = "\t+"
	slot = 0
}

/^INTERFACE / {
	name = $0
	sub(/^INTERFACE */, "", name)
	printf "/* Made from %s by makeobjops.awk: do not edit. */\n", base(FILENAME)
}

/^METHOD / {
	method = $1
	sub(/^METHOD */, "", method)
	count = split($2, parameter, /, */)
	arguments = ""
	types = "device_t"
	for (i = 1; i <= count; i++) {
		word = parameter[i]
		sub(/^.*[ *]/, "", word)
		arguments = arguments ", " word
		type = substr(parameter[i], 1, length(parameter[i]) - length(word))
		sub(/ +$/, "", type)
		types = types ", " type
	}
	printf "#define\t%s(dev%s) \\\n", toupper(name "_" method), arguments
	printf "\t(((int (*)(%s))KOBJ_METHOD(dev, %d))(dev%s))\n", types, slot++, arguments
}

function base(path) {
	sub(/^.*\//, "", path)
	return path
}
