#ifndef _SYS_KOBJ_H_
#define	_SYS_KOBJ_H_

struct kobj_ops {
	void	**methods;
};

struct kobj {
	struct kobj_ops	*ops;
};

#define	KOBJ_METHOD(obj, slot)	(((struct kobj *)(obj))->ops->methods[slot])

#endif
