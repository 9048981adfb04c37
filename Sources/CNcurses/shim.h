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
static inline int cncurses_rows(void) { return getmaxy(stdscr); }
static inline int cncurses_columns(void) { return getmaxx(stdscr); }
static inline int cncurses_colors(void) { return COLORS; }
/// Attribute macros are expressions, which Swift cannot import.
static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_dim(void) { return A_DIM; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }
static inline attr_t cncurses_underline(void) { return A_UNDERLINE; }
static inline int cncurses_key_f(int n) { return KEY_F(n); }
#endif
