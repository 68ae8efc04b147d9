# version.sh TEXT HEADER: leaves HEADER alone if it would say the same
echo "#define VERSION \"$(cat "$1")\"" >"$2.new"
if cmp -s "$2.new" "$2"; then rm "$2.new"; else mv "$2.new" "$2"; fi
