# config.sh mini.config: writes include/generated/autoconf.h, and touches the
# file of each symbol whose value is another than before.
set -e
mkdir -p include/config include/generated
sed -n 's/^CONFIG_\([A-Z0-9_]*\)=y$/#define CONFIG_\1 1/p' "$1" >include/generated/.autoconf.h.new
touch include/generated/autoconf.h
cat include/generated/autoconf.h include/generated/.autoconf.h.new | sort | uniq -u |
    sed 's/^#define CONFIG_//;s/ .*//' | while read -r symbol; do
	: >"include/config/$symbol"
done
mv include/generated/.autoconf.h.new include/generated/autoconf.h
