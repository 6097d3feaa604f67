/* What a terminal can do: the least that a correct program needs for pages like ours.
 *
 * It paints with ncursesw alone, from strings that stand ready, takes a lone Esc at once, and hands
 * each frame to the terminal in one write. Whoever is measured beside it shows the same amount of
 * text, moves the same marks and mutes a page behind a modal.
 *
 *     Reference [ROWS]
 *
 * Keys: j, k, Tab, Shift-Tab and the arrows move; o opens a modal, Esc closes it; 3 goes to a list of
 * ROWS invoices (10,000) and 1 back; Page Up and Page Down go through it; / searches; 4 shows a form,
 * which Esc closes; q quits.
 */
#include "reference.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static void move_by(struct state *s, int steps)
{
    int count = s->list ? s->matches : s->cards;
    if (s->modal) {
        s->choice = (s->choice + CHOICES + steps) % CHOICES;
    } else if (count > 0) {
        int to = s->selected + steps;
        s->selected = to < 0 ? 0 : to >= count ? count - 1 : to;
    }
}

static void go_to(struct state *s, int list)
{
    s->list = list;
    s->selected = s->searching = s->form = s->length = 0;
    s->needle[0] = 0;
    find(s);
}

static void type(struct state *s, int key)
{
    if (key == KEY_BACKSPACE || key == 127) {
        if (s->length > 0)
            s->length--;
    } else if (key >= ' ' && key < 127 && s->length < FIELD - 1) {
        s->needle[s->length++] = (char)key;
    }
    s->needle[s->length] = 0;
    if (s->form)
        return;
    s->selected = 0;
    find(s);
}

/* Answers a key; whether the program goes on. */
static int take(struct state *s, int key)
{
    switch (key) {
    case KEY_DOWN: case '\t': move_by(s, 1); return 1;
    case KEY_UP: case KEY_BTAB: move_by(s, -1); return 1;
    case KEY_NPAGE: move_by(s, page_rows()); return 1;
    case KEY_PPAGE: move_by(s, -page_rows()); return 1;
    case KEY_RESIZE: return 1;
    case ERR: return 0; /* The terminal went away. */
    case 27:
        if (s->modal)
            s->modal = 0;
        else if (s->searching || s->form)
            go_to(s, s->list);
        return 1;
    }
    if (s->searching || s->form) {
        type(s, key);
        return 1;
    }
    switch (key) {
    case 'j': move_by(s, 1); break;
    case 'k': move_by(s, -1); break;
    case 'o': s->modal = !s->list; break;
    case '1': go_to(s, 0); break;
    case '3': go_to(s, 1); break;
    case '4': s->form = 1; break;
    case '/': s->searching = 1; break;
    case 'q': return 0;
    }
    return 1;
}

int main(int count, char **arguments)
{
    static struct state state;
    setlocale(LC_ALL, "");
    if (!open_screen())
        return 2;
    fill(&state, count > 1 ? atoi(arguments[1]) : 10000);
    do
        paint(&state);
    while (take(&state, getch()));
    close_screen();
    return 0;
}
