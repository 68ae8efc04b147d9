#define MOST_ITEMS 3
