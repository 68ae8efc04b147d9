#define WORDS 3
#define WORD_LIST "a small one", "a small two", "a small three"
