#pragma once
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#ifdef __x86_64__
#include <cpuid.h>
#endif

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

/* Asks for all the memory of a buffer that will be filled, and not for page by page as that happens. Small
   ones mostly have theirs; nothing is lost where the system cannot do it, or has larger pages. */
static inline void cf_ask_for_memory(void *start, size_t count) {
#ifdef __linux__
  extern int madvise(void *, size_t, int);
  const uintptr_t page = 4096, first = ((uintptr_t)start + page - 1) & ~(page - 1);
  const uintptr_t end = ((uintptr_t)start + count) & ~(page - 1);
  if (count >= 64 * page) (void)madvise((void *)first, end - first, 23 /* MADV_POPULATE_WRITE */);
#endif
}

/* Whether the processor has an instruction for CRC-32C: SSE 4.2. */
static inline int cf_has_crc32c(void) {
#ifdef __x86_64__
  unsigned int a, b, c = 0, d;
  return __get_cpuid(1, &a, &b, &c, &d) && (c & bit_SSE4_2) != 0;
#else
  return 0;
#endif
}

/* Goes on with a remainder over some bytes, by that instruction. */
#ifdef __x86_64__
__attribute__((target("sse4.2")))
#endif
static inline uint32_t cf_crc32c(uint32_t remainder, const void *bytes, size_t count) {
#ifdef __x86_64__
  const unsigned char *next = (const unsigned char *)bytes;
  uint64_t wide = remainder;
  for (; count >= sizeof wide; count -= sizeof wide, next += sizeof wide) {
    uint64_t word;
    memcpy(&word, next, sizeof word);
    wide = __builtin_ia32_crc32di(wide, word);
  }
  remainder = (uint32_t)wide;
  for (; count > 0; count--) remainder = __builtin_ia32_crc32qi(remainder, *next++);
#endif
  return remainder;
}
