#define SMP 1
