#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <wchar.h>
#ifdef __linux__
#include <sys/timerfd.h>
#endif

// Swift sees neither ncurses' globals nor its macros with casts and arguments.

/* What the screen is to show, which doupdate compares with what it shows. We draw on it and on no window
   before it, each cell of which would be copied to here. */
static inline WINDOW *cn_next_screen(void) { return newscr; }
static inline int cn_color_count(void) { return COLORS; }
static inline int cn_row_count(void) { return LINES; }
static inline int cn_column_count(void) { return COLS; }

static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_dim(void) { return A_DIM; }
static inline attr_t cn_underline(void) { return A_UNDERLINE; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }

/* The main button and the wheel. A release means nothing to us, but ncurses loses the press that comes
   after one that was not asked for. */
static inline mmask_t cn_mouse_events(void) {
  return BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED;
}

static inline mmask_t cn_main_button(void) { return BUTTON1_PRESSED; }
static inline mmask_t cn_wheel_up(void) { return BUTTON4_PRESSED; }
static inline mmask_t cn_wheel_down(void) { return BUTTON5_PRESSED; }

/* A blank with attributes and a pair of any number. */
static inline cchar_t cn_blank(attr_t attributes, int pair) {
  cchar_t cell;
  setcchar(&cell, L" ", attributes, 0, &pair);
  return cell;
}

/* The same with another character. */
static inline void cn_set_cell(cchar_t *cell, const cchar_t *blank, wchar_t character) {
  *cell = *blank;
  cell->chars[0] = character;
}

/* The same with a spacing character and its combining ones. */
static inline int cn_set_text(cchar_t *cell, const wchar_t *text) {
  int pair = cell->ext_color;
  return setcchar(cell, text, cell->attr & ~A_COLOR, 0, &pair);
}

/* -1 where the C library has no such character, as wcwidth says. */
static inline int cn_width(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}

/* ioctl is variadic, and Swift calls no variadic functions of C. */
static inline int cn_window_size(int descriptor, struct winsize *size) {
  return ioctl(descriptor, TIOCGWINSZ, size);
}

static inline int cn_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

/* Lets a read return at once where there is nothing. Swift sees no places of c_cc by their names. */
static inline void cn_read_without_waiting(struct termios *modes) {
  modes->c_cc[VMIN] = 0;
  modes->c_cc[VTIME] = 0;
}

/* Variadic, too. A capability that takes one number; null where there is no memory. */
static inline char *cn_parameterized(const char *capability, int number) {
  return tparm(capability, (long)number, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
}

/* Linux' own, and hidden without _GNU_SOURCE. */
static inline int cn_memory_file(const char *name) {
  extern int memfd_create(const char *, unsigned int);
  return memfd_create(name, 1 /* MFD_CLOEXEC */);
}

/* Linux' own, and not among what Swift sees of the C library. -1 where there is none. */
static inline int cn_make_timer(void) {
#ifdef __linux__
  return timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
#else
  return -1;
#endif
}

/* Rings at a moment of the wall clock, and when that clock is set; at 0 never. */
static inline int cn_set_timer(int timer, long long seconds) {
#ifdef __linux__
  struct itimerspec moment = {.it_value = {.tv_sec = seconds}};
  return timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &moment, 0);
#else
  return -1;
#endif
}

/* Frames come and go with every key: their memory is kept, and not given to the system and asked for
   again each time. */
static inline void cn_keep_memory_of_frames(void) {
#ifdef __GLIBC__
  const int frames = 4 << 20;
  mallopt(M_MMAP_THRESHOLD, frames);
  mallopt(M_TRIM_THRESHOLD, frames);
#endif
}
