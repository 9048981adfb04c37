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
static const unsigned char scan_1[] = {
#embed "Content/scans/20261120_0812_0002.pdf"
};
static const unsigned char scan_2[] = {
#embed "Content/scans/20261120_0814_0003.pdf"
};
static const unsigned char scan_3[] = {
#embed "Content/scans/20261120_0815_0004.pdf"
};
static const unsigned char scan_4[] = {
#embed "Content/scans/20261120_0821_0005.tif"
};
static const unsigned char scan_5[] = {
#embed "Content/scans/20261120_0821_0006.tif"
};
static const unsigned char scan_6[] = {
#embed "Content/scans/20261120_0833_0007.jpg"
};
static const unsigned char scan_7[] = {
#embed "Content/scans/20261120_0833_0008.jpg"
};
static const unsigned char scan_8[] = {
#embed "Content/scans/20261120_0840_0009.docx"
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
    {"20261120_0812_0002.pdf", scan_1, sizeof scan_1},
    {"20261120_0814_0003.pdf", scan_2, sizeof scan_2},
    {"20261120_0815_0004.pdf", scan_3, sizeof scan_3},
    {"20261120_0821_0005.tif", scan_4, sizeof scan_4},
    {"20261120_0821_0006.tif", scan_5, sizeof scan_5},
    {"20261120_0833_0007.jpg", scan_6, sizeof scan_6},
    {"20261120_0833_0008.jpg", scan_7, sizeof scan_7},
    {"20261120_0840_0009.docx", scan_8, sizeof scan_8},
  };
  int count = sizeof scans / sizeof scans[0];
  if (index < 0 || index >= count) return (crehearsal_file){0, 0, 0};
  return scans[index];
}
