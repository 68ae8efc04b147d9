#define speak() puts("hello,")
