#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <wchar.h>
#include <curses.h>

/// `stdscr` and its kin are mutable globals, which Swift 6 refuses to read.
static inline WINDOW *cncurses_stdscr(void) { return stdscr; }
static inline WINDOW *cncurses_curscr(void) { return curscr; }
static inline WINDOW *cncurses_newscr(void) { return newscr; }
static inline int cncurses_rows(void) { return getmaxy(stdscr); }
static inline int cncurses_columns(void) { return getmaxx(stdscr); }
static inline int cncurses_colors(void) { return COLORS; }
static inline int cncurses_pairs(void) { return COLOR_PAIRS; }
/// Attribute macros are expressions, which Swift cannot import.
static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_dim(void) { return A_DIM; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }
static inline attr_t cncurses_underline(void) { return A_UNDERLINE; }
static inline int cncurses_key_f(int n) { return KEY_F(n); }
/// Pairs beyond 255 travel in the last argument, whose type Swift sees as any pointer.
static inline int cncurses_set(WINDOW *w, attr_t a, int pair) { return wattr_set(w, a, 0, &pair); }
/// term.h declares macros that clash with everything.
extern char *tigetstr(const char *);
extern int tigetflag(const char *);
extern int wcwidth(wchar_t);
#endif
