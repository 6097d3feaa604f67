#include "reference.h"

#include <stdlib.h>
#include <string.h>

static const struct card {
    const char *name, *state, *plan, *price, *next, *button, *does;
} cards[4] = {
    {"⚠ GoToAssist Remote Support", "◐ Usable until 14 Jan 2027", "2 agents · annual",
     "€660.00 per agent a year", "", "[ Remove pending cancellation ]",
     "remove pending cancellation"},
    {"GoToWebinar Starter", "● Active", "5 organizers · monthly", "€109.00 per organizer a month",
     "Renews on 8 Dec 2026 · €545.00 + VAT", "[ Add Organizers ]", "add organizers"},
    {"GoToMeeting Plus", "◌ Trial · 9 days left", "5 organizers · ends on 1 Dec 2026", "", "",
     "[ Subscribe now ]", "subscribe now"},
    {"GoToTraining Starter", "○ Ended on 7 Jun 2026", "1 organizer", "", "", "[ Reactivate ]",
     "reactivate"},
};

static const char *choices[CHOICES][2] = {
    {"Change subscription", "Tier, organizers, monthly or annual billing"},
    {"Cancel subscription", "Usable until 7 Dec 2026, not renewed"},
    {"Switch to another product", "Products cannot be swapped; this is the way"},
};

/* While a modal is open, the page behind it is of one colour. */
static int muted;

static void use(int pair, int attributes)
{
    attrset(muted ? COLOR_PAIR(P_BACKDROP) : COLOR_PAIR(pair) | attributes);
}

static void line(int row, const char *text)
{
    for (int column = 0; column < COLS; column++)
        mvaddstr(row, column, text);
}

static void draw_box(int y, int x, int h, int w)
{
    for (int column = x + 1; column < x + w - 1; column++) {
        mvaddstr(y, column, "─");
        mvaddstr(y + h - 1, column, "─");
    }
    for (int row = y + 1; row < y + h - 1; row++) {
        mvaddstr(row, x, "│");
        mvaddstr(row, x + w - 1, "│");
    }
    mvaddstr(y, x, "╭");
    mvaddstr(y, x + w - 1, "╮");
    mvaddstr(y + h - 1, x, "╰");
    mvaddstr(y + h - 1, x + w - 1, "╯");
}

void fill(struct state *s, int rows)
{
    static const char *plans[] = {"Webinar Starter", "Webinar Pro", "Meeting Plus"};
    s->rows = rows;
    s->lines = calloc(rows + 1, sizeof *s->lines);
    s->found = calloc(rows + 1, sizeof *s->found);
    if (!s->lines || !s->found)
        exit(2);
    for (int i = 0; i < rows; i++)
        snprintf(s->lines[i], LINE, "ACME-2026-%06d  %2d Nov 2026   %-36s ✓ Paid  €%d.%02d",
                 rows - i, 1 + i % 28, plans[i % 3], 100 + i % 900, i % 100);
    find(s);
}

void find(struct state *s)
{
    s->cards = s->matches = 0;
    for (int i = 0; i < 4; i++)
        if (strcasestr(cards[i].name, s->needle))
            s->found_cards[s->cards++] = i;
    for (int i = 0; s->list && i < s->rows; i++)
        if (strcasestr(s->lines[i], s->needle))
            s->found[s->matches++] = i;
}

int page_rows(void)
{
    return LINES > 14 ? LINES - 12 : 2;
}

/* Where the cursor is: on what has the focus. */
static int cursor_row, cursor_column;

static void paint_card(const struct card *c, int y, int x, int w, int focused)
{
    int first = c == cards;
    use(first ? P_WARNING : P_BORDER, 0);
    draw_box(y, x, 8, w);
    use(first ? P_WARNING : P_TITLE, A_BOLD);
    mvprintw(y, x + 2, " %s ", c->name);
    use(P_BUTTON, 0);
    mvaddstr(y, x + w - 5, " ⋮ ");
    use(first ? P_WARNING : P_SUCCESS, 0);
    mvaddstr(y + 1, x + 2, c->state);
    use(P_TEXT, 0);
    mvaddstr(y + 2, x + 2, c->plan);
    mvaddstr(y + 3, x + 2, c->price);
    mvaddstr(y + 4, x + 2, c->next);
    use(focused ? P_FOCUS : P_BUTTON, focused ? A_BOLD : 0);
    mvaddstr(y + 6, x + 2, c->button);
    if (focused) {
        cursor_row = y + 6;
        cursor_column = x + 4;
    }
}

static void paint_search(const struct state *s, int y, int found, int of)
{
    use(P_TITLE, 0);
    mvaddstr(y, 2, "Search");
    use(P_MUTED, 0);
    mvprintw(y, COLS - 24, "%12d of %d", found, of);
    use(P_FIELD, A_UNDERLINE);
    mvprintw(y + 1, 3, "%-41s", s->needle);
    use(P_BORDER, 0);
    mvaddstr(y + 1, 2, "│");
    mvaddstr(y + 1, 44, "│");
}

static void paint_cards(const struct state *s)
{
    int top = s->searching ? 8 : 5, w = (COLS - 5) / 2;
    if (s->searching)
        paint_search(s, 5, s->cards, 4);
    for (int i = 0; i < s->cards; i++)
        paint_card(&cards[s->found_cards[i]], top + i / 2 * 8, 2 + i % 2 * (w + 1), w,
                   i == s->selected && !s->searching);
}

static void paint_list(const struct state *s)
{
    int top = s->searching ? 10 : 7, rows = LINES - top - 4;
    int first = s->selected < rows ? 0 : s->selected - rows + 1;
    if (s->searching)
        paint_search(s, 6, s->matches, s->rows);
    use(P_MUTED, 0);
    mvaddstr(top - 1, 4, "Number            Date          Plan                                 Status");
    for (int i = 0; i < rows && first + i < s->matches; i++) {
        int selected = first + i == s->selected;
        use(selected ? P_FOCUS : P_TEXT, selected ? A_BOLD : 0);
        mvprintw(top + 1 + i, 2, "%s %s", selected ? "›" : " ", s->lines[s->found[first + i]]);
        if (selected) {
            cursor_row = top + 1 + i;
            cursor_column = 4;
        }
    }
}

static void paint_field(int y, int x, const char *label, const char *text, int w, int pair)
{
    use(P_MUTED, 0);
    mvaddstr(y, x, label);
    use(pair, A_UNDERLINE);
    mvprintw(y + 1, x + 1, "%-*s", w, text);
    use(P_BORDER, 0);
    mvaddstr(y + 1, x, "│");
    mvaddstr(y + 1, x + w + 1, "│");
}

static void paint_form(const struct state *s)
{
    use(P_TEXT, 0);
    mvaddstr(5, 2, "It takes the place of Visa •••• 4242, which stays until you save.");
    use(P_BORDER, 0);
    draw_box(6, 2, 7, COLS - 4);
    use(P_TITLE, A_BOLD);
    mvaddstr(6, 4, " Another card ");
    paint_field(7, 4, "Card number", "", 25, P_TEXT);
    paint_field(7, 37, "Expiry", "MM/YY", 10, P_TEXT);
    paint_field(7, 61, "CVC", "", 7, P_TEXT);
    paint_field(9, 4, "Name on the card", s->needle, 35, P_FIELD);
    use(P_MUTED, 0);
    mvaddstr(11, 4, "Sandbox: no money moves.");
    paint_field(14, 2, "VAT number (where you have one)", "", 23, P_TEXT);
    use(P_BUTTON, 0);
    mvaddstr(15, 35, "[ Apply ]");
    mvaddstr(LINES - 3, 2, "[ Cancel ]");
    mvaddstr(LINES - 3, COLS - 19, "[  Save card  ]");
    cursor_row = 10;
    cursor_column = 5 + s->length;
}

static void paint_modal(const struct state *s)
{
    int h = 13, w = 64, y = (LINES - h) / 2, x = (COLS - w) / 2;
    use(P_TEXT, 0);
    for (int row = y; row < y + h; row++)
        mvhline(row, x, ' ', w);
    use(P_BORDER, 0);
    draw_box(y, x, h, w);
    use(P_TITLE, A_BOLD);
    mvprintw(y, x + 2, " %s ", cards[s->selected].name);
    for (int i = 0; i < CHOICES; i++) {
        use(i == s->choice ? P_FOCUS : P_TEXT, i == s->choice ? A_BOLD : 0);
        mvprintw(y + 2 + 3 * i, x + 4, "%s %s", i == s->choice ? "›" : " ", choices[i][0]);
        use(P_MUTED, 0);
        mvaddstr(y + 3 + 3 * i, x + 8, choices[i][1]);
    }
    use(P_BUTTON, 0);
    mvaddstr(y + h - 2, x + w - 13, "[ Close ]");
    cursor_row = y + 2 + 3 * s->choice;
    cursor_column = x + 6;
}

/* Keys are of one colour, what they do of another. */
static void hint(const char *key, const char *does)
{
    use(P_KEY, 0);
    addstr(key);
    use(P_HELP, 0);
    printw(" %s   ", does);
}

static void paint_help(const struct state *s)
{
    use(P_BORDER, 0);
    line(LINES - 2, "─");
    use(P_HELP, 0);
    mvhline(LINES - 1, 0, ' ', COLS);
    move(LINES - 1, 1);
    if (s->modal) {
        hint("⏎", "choose");
    } else if (s->form) {
        hint("⏎", "next");
    } else if (s->list || s->searching || s->cards == 0) {
        hint("⏎", "open");
        hint("/", "search");
    } else {
        hint("⏎", cards[s->found_cards[s->selected]].does);
        hint("o", "options");
        hint("a", "add a subscription");
        hint("/", "search");
    }
    hint("esc", "back");
    if (s->modal)
        return;
    use(P_KEY, 0);
    mvaddstr(LINES - 1, COLS - 12, "? ");
    use(P_HELP, 0);
    addstr("all keys");
}

static void paint_page(const struct state *s)
{
    static const char *names[] = {"▸Subscriptions", "▸Invoices", "▸Payment"};
    use(P_BAR, A_BOLD);
    mvhline(0, 0, ' ', COLS);
    mvaddstr(0, 1, "Billing Center");
    mvaddstr(0, COLS - 45, "ACME S.r.l. · anna.rossi@acme.example · EUR");
    use(P_TAB, 0);
    mvaddstr(1, 1, "Subscriptions    Cart    Invoices    Payment    Account    Help");
    use(P_SELECTED_TAB, A_BOLD);
    mvaddstr(1, s->form ? 37 : s->list ? 25 : 0, names[s->form ? 2 : s->list]);
    use(P_BORDER, 0);
    line(2, "─");
    use(P_TITLE, A_BOLD);
    mvaddstr(3, 2, s->form ? "Payment method" : s->list ? "Invoice history" : "Subscriptions");
    use(P_BUTTON, 0);
    if (!s->form)
        mvaddstr(3, COLS - 29, s->list ? "                 [ Export ]" : "[ + Add New Subscription ]");
    s->form ? paint_form(s) : s->list ? paint_list(s) : paint_cards(s);
}

void paint(const struct state *s)
{
    erase();
    muted = s->modal;
    paint_page(s);
    muted = 0;
    paint_help(s);
    if (s->modal)
        paint_modal(s);
    if (s->searching) {
        cursor_row = s->list ? 7 : 6;
        cursor_column = 3 + s->length;
    }
    move(cursor_row, cursor_column);
    update();
}
