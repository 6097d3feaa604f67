#pragma once
#include <errno.h>

/* Linux' own, and hidden without _GNU_SOURCE. Begins to write a file to its disk, from an offset on,
   and does not wait for it; 0, or the error's number. */
static inline int cf_begin_writing(int file, long long offset) {
#ifdef __linux__
  extern int sync_file_range(int, long long, long long, unsigned int);
  return sync_file_range(file, offset, 0 /* to its end */, 2 /* SYNC_FILE_RANGE_WRITE */) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}
