/* Nothing that is made by default needs this. */
int extra;
