#ifndef _SYS_ASSYM_H_
#define	_SYS_ASSYM_H_

/*
 * A value that the assembler needs is kept as the size of an array, so that
 * it can be read off the object's symbol table without running anything.
 */
#define	ASSYM(name, value)	char name##_assym[(value)]

#endif
