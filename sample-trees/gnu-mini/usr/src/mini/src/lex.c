#include "token.h"

int
lex(int c)
{
	return c == TOKEN_END;
}
