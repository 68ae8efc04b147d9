#define greet() puts("hello")
