#include "reference.h"

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* ncurses writes at every motion of the cursor: it is given a file in memory while it does. */
static int memory = -1, output = -1;
static SCREEN *screen;

/* As many as a theme has: each kind of text has its own colour and ground. */
static void start_colors(void)
{
    static const short colors[][2] = {
        {253, 233}, {246, 236}, {246, 236}, {111, 236}, {241, 233}, {246, 233}, {253, 233},
        {186, 233}, {114, 233}, {253, 236}, {233, 253}, {111, 233}, {246, 233}, {240, 233},
        {253, 236},
    };
    if (!has_colors())
        return;
    start_color();
    use_default_colors();
    for (int i = 0; i < (int)(sizeof colors / sizeof colors[0]); i++) {
        int few = COLORS < 256;
        init_pair(i + 1, few ? COLOR_WHITE : colors[i][0], few ? -1 : colors[i][1]);
    }
    bkgdset(' ' | COLOR_PAIR(P_TEXT));
}

int open_screen(void)
{
    output = dup(STDOUT_FILENO);
    memory = memfd_create("frame", MFD_CLOEXEC);
    FILE *file = output < 0 ? NULL : fdopen(output, "w");
    if (memory < 0 || !file || !(screen = newterm(NULL, file, stdin)))
        return 0;
    set_escdelay(0);
    raw();
    noecho();
    nonl();
    typeahead(-1);
    keypad(stdscr, TRUE);
    start_colors();
    return 1;
}

void close_screen(void)
{
    endwin();
    delscreen(screen);
}

/* The marks of synchronized output around each frame, as programs for today's terminals write them. */
static const char begin[] = "\033[?2026h", end[] = "\033[?2026l";
enum { MARK = sizeof begin - 1 };

void update(void)
{
    static char bytes[1 << 20];
    dup2(memory, output);
    lseek(memory, 0, SEEK_SET);
    wnoutrefresh(stdscr);
    doupdate();
    dup2(STDOUT_FILENO, output);
    size_t length = (size_t)lseek(memory, 0, SEEK_CUR), room = sizeof bytes - 2 * MARK;
    if (length == 0)
        return;
    memcpy(bytes, begin, MARK);
    ssize_t count = pread(memory, bytes + MARK, length < room ? length : room, 0);
    if (count < 0)
        return;
    memcpy(bytes + MARK + count, end, MARK);
    count += 2 * MARK;
    for (ssize_t done = 0, written; done < count; done += written)
        if ((written = write(STDOUT_FILENO, bytes + done, count - done)) <= 0)
            return;
}
