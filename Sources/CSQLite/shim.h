#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H
#include <errno.h>
#include <sqlite3.h>

/// SQLITE_TRANSIENT is a cast macro, which Swift cannot import.
static inline int csqlite_bind_text(sqlite3_stmt *s, int i, const char *t, int n) {
  return sqlite3_bind_text(s, i, t, n, SQLITE_TRANSIENT);
}
static inline int csqlite_bind_blob(sqlite3_stmt *s, int i, const void *b, int n) {
  return sqlite3_bind_blob(s, i, b, n, SQLITE_TRANSIENT);
}

/// Variadic functions do not reach Swift.
static inline int csqlite_defensive(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

/// Whether the last failure of the system was that the disk, or a quota on it, is full.
static inline int csqlite_wants_room(sqlite3 *db) {
  int cause = sqlite3_system_errno(db);
  return cause == ENOSPC || cause == EDQUOT;
}
#endif
