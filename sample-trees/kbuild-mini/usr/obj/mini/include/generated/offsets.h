#define FRAME_BX 0
#define FRAME_IP 16
