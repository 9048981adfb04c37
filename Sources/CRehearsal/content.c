#include "content.h"

// Clang has #embed before the C standard that Swift builds with.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The files beside this one, carried in the program so that it works wherever it is put.
static const unsigned char post[] = {
#embed "Content/post.mbox"
};
static const unsigned char history[] = {
#embed "Content/history.jsonl"
};
static const unsigned char scan_0[] = {
#embed "Content/scans/20261120_0812_0001.pdf"
};

crehearsal_file crehearsal_post(void) {
  return (crehearsal_file){"post.mbox", post, sizeof post};
}

crehearsal_file crehearsal_history(void) {
  return (crehearsal_file){"history.jsonl", history, sizeof history};
}

crehearsal_file crehearsal_scan(int index) {
  static const crehearsal_file scans[] = {
    {"20261120_0812_0001.pdf", scan_0, sizeof scan_0},
  };
  int count = sizeof scans / sizeof scans[0];
  if (index < 0 || index >= count) return (crehearsal_file){0, 0, 0};
  return scans[index];
}
