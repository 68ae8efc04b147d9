#ifndef TOKEN_H
#define TOKEN_H
#define TOKEN_END 7
#endif
