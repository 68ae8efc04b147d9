savedcmd_scripts/mktable := gcc -Wp,-MMD,scripts/.mktable.d -O1 -o scripts/mktable /usr/src/mini/scripts/mktable.c

source_scripts/mktable := /usr/src/mini/scripts/mktable.c

deps_scripts/mktable := \

scripts/mktable: $(deps_scripts/mktable)

$(deps_scripts/mktable):
