#define TABLE 1, 2, 3
