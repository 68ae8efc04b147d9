s/^/a small /
