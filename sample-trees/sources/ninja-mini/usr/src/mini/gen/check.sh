# check.sh @LIST: counts the lines of the files named in LIST
wc -l $(cat "${1#@}")
