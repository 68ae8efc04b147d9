void usage(const char *version);
