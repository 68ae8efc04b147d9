NR == 1 { print "<h1>" $0 "</h1>"; next }
{ print "<p>" $0 }
