#define VEC_H
int vec_length(void);
int vec_sum(const int *from, int count);
