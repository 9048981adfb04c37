#ifndef CPOSIX_SHIM_H
#define CPOSIX_SHIM_H
#include <iconv.h>
#include <spawn.h>
#include <stdio.h>
#include <wchar.h>

/// What glibc hides behind _GNU_SOURCE and Swift's Glibc module therefore does not show.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
extern int pipe2(int *, int);
extern int syncfs(int);
extern int renameat2(int, const char *, int, const char *, unsigned int);
extern int wcwidth(wchar_t);
extern int memfd_create(const char *, unsigned int);

/// The standard streams are mutable globals, which Swift 6 refuses to read.
static inline FILE *cposix_stdin(void) { return stdin; }
static inline FILE *cposix_stdout(void) { return stdout; }
#endif
