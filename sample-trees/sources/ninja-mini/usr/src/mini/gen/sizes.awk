{ print "#define MOST_" $1 " " $2 }
