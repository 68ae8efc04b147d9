savedcmd_mini.map := nm -n mini.o | sed -n 's/^[0-9a-f]* T \(.*\)$$/\1/p' >mini.map
