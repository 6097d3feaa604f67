#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>

enum { CHOICES = 3, FIELD = 40, LINE = 240 };

/* What the pages show. */
struct state {
    int list;      /* The list of invoices is shown, not the cards. */
    int selected;  /* A card, or a row that is found. */
    int modal;     /* The modal is open. */
    int choice;    /* What is marked in it. */
    int searching; /* The field for searching is open. */
    int form;      /* The form for a card is shown, and its last field typed into. */
    char needle[FIELD];
    int length;
    int cards; /* Cards that are found. */
    int found_cards[4];
    int rows; /* Rows of the list, and those of them that are found. */
    int matches;
    int *found;
    char (*lines)[LINE];
};

/* screen.c */
int open_screen(void);
void close_screen(void);
/* Hands what has changed to the terminal, in one write. */
void update(void);

/* page.c */
/* Makes the rows of the list. */
void fill(struct state *s, int rows);
/* Looks for the needle again. */
void find(struct state *s);
int page_rows(void);
void paint(const struct state *s);

enum {
    P_TEXT = 1, P_BAR, P_TAB, P_SELECTED_TAB, P_BORDER, P_MUTED, P_TITLE, P_WARNING, P_SUCCESS,
    P_BUTTON, P_FOCUS, P_KEY, P_HELP, P_BACKDROP, P_FIELD
};
