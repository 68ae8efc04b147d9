#define NAMES "one two three"
