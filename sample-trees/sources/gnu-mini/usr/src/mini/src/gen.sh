# The table as C has it.
echo "/* made from $1 */"
echo "#define TABLE_SIZE $(wc -l <"$1")"
echo "#define TABLE { $(tr '\n' ',' <"$1") }"
