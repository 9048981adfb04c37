#ifndef CREHEARSAL_CONTENT_H
#define CREHEARSAL_CONTENT_H
#include <stddef.h>

/// A file of the rehearsal's material, carried in the program.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} crehearsal_file;

crehearsal_file crehearsal_post(void);
crehearsal_file crehearsal_history(void);
/// The scanned letters, one after the other; the name is null after the last.
crehearsal_file crehearsal_scan(int index);
#endif
