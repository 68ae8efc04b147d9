#define RELEASE "1.0"
