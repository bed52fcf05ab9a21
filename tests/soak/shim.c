/* Stands between a program and the C library: records what it does to files below one folder, and fails on demand.

   Loaded with LD_PRELOAD. SOAK_ROOT names the folder; calls that touch nothing in it pass unseen. The program drives it
   through soak_record, soak_mark, soak_arm, soak_calls, soak_hit and soak_where. One thread at a time. */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 1024
#define KILL (-1)      /* instead of an error number: the process ends here */
#define TEAR (-2)      /* the same, after half of what is to be written */

enum mode { ONCE = 0, FROM_NOW_ON = 1 };

static char root[4096];
static size_t root_length;
static char watched[FILES];
static char names[FILES][256];
static int log_file = -1;
static long calls, fault_at;
static int fault_error, hit;
static enum mode fault_mode;
static char where[4600];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *named = getenv("SOAK_ROOT");
    if (named && realpath(named, root)) root_length = strlen(root);
}

/* ---------------------------------------------------------------- what is watched */
static int inside(const char *path) {
    char whole[4200];
    if (!root_length || !path) return 0;
    if (path[0] != '/') {
        if (!getcwd(whole, sizeof whole - 2)) return 0;
        strcat(whole, "/");
        path = whole;
    }
    return !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]);
}

static int open_inside(int file) { return file >= 0 && file < FILES && watched[file]; }

/* ---------------------------------------------------------------- the record */
static void record(const void *bytes, size_t length, const char *form, ...) {
    char head[9000];
    va_list list;
    if (log_file < 0) return;
    va_start(list, form);
    int size = vsnprintf(head, sizeof head - 1, form, list);
    va_end(list);
    head[size++] = '\n';
    struct iovec parts[2] = {{head, (size_t)size}, {(void *)bytes, length}};
    if (syscall(SYS_writev, log_file, parts, length ? 2 : 1) != (long)(size + length)) abort();
}

void soak_record(int file) { log_file = file; }
void soak_mark(const char *text) { record(NULL, 0, "mark\t%s", text); }

/* ---------------------------------------------------------------- faults */
void soak_arm(long at, int error, int mode) {
    calls = 0;
    fault_at = at;
    fault_error = error;
    fault_mode = (enum mode)mode;
    hit = 0;
    where[0] = 0;
}
long soak_calls(void) { return calls; }
int soak_hit(void) { return hit; }
const char *soak_where(void) { return where; }

static void die(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
}

/* Count a call; tell whether it is to fail, with errno set. A full disk takes nothing more, but gives what it has. */
static int fails(const char *name, const char *path, int file, int takes_room) {
    calls++;
    if (!fault_at || calls < fault_at) return 0;
    int room = fault_error == ENOSPC || fault_error == EDQUOT;
    if (calls > fault_at && (fault_mode == ONCE || (room && !takes_room))) return 0;
    if (fault_error == TEAR && takes_room == 2) return 1;
    hit++;
    if (!where[0]) snprintf(where, sizeof where, "%s %s", name, path ? path + root_length : names[file]);
    if (fault_error < 0) die();
    errno = fault_error;
    return 1;
}

/* ---------------------------------------------------------------- opening and closing */
static int opened(int folder, const char *path, int flags, mode_t mode) {
    if (!inside(path)) return (int)syscall(SYS_openat, folder, path, flags, mode);
    struct stat before;
    int existed = !syscall(SYS_newfstatat, AT_FDCWD, path, &before, 0);
    if (fails("open", path, -1, flags & O_CREAT && !existed)) return -1;
    int file = (int)syscall(SYS_openat, folder, path, flags, mode);
    if (file >= FILES) abort();
    if (file < 0) return file;
    watched[file] = 1;
    snprintf(names[file], sizeof names[file], "%s", path + root_length);
    record(NULL, 0, "open\t%d\t%d\t%s", file, !existed, path);
    if (existed && flags & O_TRUNC) record(NULL, 0, "truncate\t%d\t0", file);
    return file;
}

static mode_t mode_of(int flags, va_list list) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0; }

#define OPEN(name)                                                                                                     \
    int name(const char *path, int flags, ...) {                                                                       \
        va_list list;                                                                                                  \
        va_start(list, flags);                                                                                         \
        mode_t mode = mode_of(flags, list);                                                                            \
        va_end(list);                                                                                                  \
        return opened(AT_FDCWD, path, flags, mode);                                                                    \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                   \
    int name(int folder, const char *path, int flags, ...) {                                                           \
        va_list list;                                                                                                  \
        va_start(list, flags);                                                                                         \
        mode_t mode = mode_of(flags, list);                                                                            \
        va_end(list);                                                                                                  \
        return opened(folder, path, flags, mode);                                                                      \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int file) {
    if (!open_inside(file)) return (int)syscall(SYS_close, file);
    watched[file] = 0;
    int failing = fails("close", NULL, file, 0), number = errno;
    record(NULL, 0, "close\t%d", file);
    int done = (int)syscall(SYS_close, file);
    if (!failing) return done;
    errno = number;
    return -1;
}

DIR *opendir(const char *path) {
    if (inside(path) && fails("opendir", path, -1, 0)) return NULL;
    return REAL(opendir)(path);
}

/* ---------------------------------------------------------------- reading */
#define READING(type, name, list, pass)                                                                                \
    type name list {                                                                                                   \
        if (open_inside(file) && fails(#name, NULL, file, 0)) return -1;                                               \
        return (type)REAL(name) pass;                                                                                  \
    }
READING(ssize_t, read, (int file, void *bytes, size_t count), (file, bytes, count))
READING(ssize_t, pread, (int file, void *bytes, size_t count, off_t at), (file, bytes, count, at))
READING(ssize_t, pread64, (int file, void *bytes, size_t count, off64_t at), (file, bytes, count, at))
READING(int, fstat, (int file, struct stat *found), (file, found))
READING(int, fstat64, (int file, struct stat64 *found), (file, found))
READING(off_t, lseek, (int file, off_t to, int from), (file, to, from))
READING(off64_t, lseek64, (int file, off64_t to, int from), (file, to, from))

#define LOOKING(type, name, list, pass)                                                                                \
    type name list {                                                                                                   \
        if (inside(path) && fails(#name, path, -1, 0)) return -1;                                                      \
        return REAL(name) pass;                                                                                        \
    }
LOOKING(int, stat, (const char *path, struct stat *found), (path, found))
LOOKING(int, stat64, (const char *path, struct stat64 *found), (path, found))
LOOKING(int, lstat, (const char *path, struct stat *found), (path, found))
LOOKING(int, lstat64, (const char *path, struct stat64 *found), (path, found))
LOOKING(int, fstatat, (int folder, const char *path, struct stat *found, int flags), (folder, path, found, flags))
LOOKING(int, fstatat64, (int folder, const char *path, struct stat64 *found, int flags), (folder, path, found, flags))
LOOKING(int, access, (const char *path, int way), (path, way))
LOOKING(ssize_t, readlink, (const char *path, char *to, size_t size), (path, to, size))
LOOKING(int, chmod, (const char *path, mode_t mode), (path, mode))
LOOKING(int, fchmodat, (int folder, const char *path, mode_t mode, int flags), (folder, path, mode, flags))

static int controlled(int file, int what, long argument) {
    if (open_inside(file) && fails("fcntl", NULL, file, 0)) return -1;
    return (int)syscall(SYS_fcntl, file, what, argument);
}
#define CONTROL(name)                                                                                                  \
    int name(int file, int what, ...) {                                                                                \
        va_list list;                                                                                                  \
        va_start(list, what);                                                                                          \
        long argument = va_arg(list, long);                                                                            \
        va_end(list);                                                                                                  \
        return controlled(file, what, argument);                                                                       \
    }
CONTROL(fcntl)
CONTROL(fcntl64)

/* ---------------------------------------------------------------- writing */
static ssize_t written(int file, const void *bytes, size_t count, off_t at, int placed) {
    int failing = fails("write", NULL, file, 2), number = errno;
    if (!placed) at = (off_t)syscall(SYS_lseek, file, 0, SEEK_CUR);
    int room = failing && (fault_error == ENOSPC || fault_error == EDQUOT) && calls == fault_at && count > 1;
    int torn = failing && fault_error == TEAR && calls == fault_at;
    if (failing && !room && !torn) {
        errno = number;
        return -1;
    }
    if (room || torn) count /= 2;
    ssize_t done = placed ? syscall(SYS_pwrite64, file, bytes, count, at) : syscall(SYS_write, file, bytes, count);
    if (torn) die();
    if (done > 0) record(bytes, (size_t)done, "write\t%d\t%ld\t%ld", file, (long)at, (long)done);
    return done;
}

ssize_t write(int file, const void *bytes, size_t count) {
    if (!open_inside(file)) return syscall(SYS_write, file, bytes, count);
    return written(file, bytes, count, 0, 0);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    if (!open_inside(file)) return syscall(SYS_pwrite64, file, bytes, count, at);
    return written(file, bytes, count, at, 1);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) { return pwrite(file, bytes, count, at); }

#define ON_FILE(name, list, pass, room, form, ...)                                                                     \
    int name list {                                                                                                    \
        if (!open_inside(file)) return REAL(name) pass;                                                                \
        if (fails(#name, NULL, file, room)) return -1;                                                                 \
        int done = REAL(name) pass;                                                                                    \
        if (!done) record(NULL, 0, form, file, ##__VA_ARGS__);                                                         \
        return done;                                                                                                   \
    }
ON_FILE(fsync, (int file), (file), 0, "sync\t%d")
ON_FILE(fdatasync, (int file), (file), 0, "sync\t%d")
ON_FILE(ftruncate, (int file, off_t size), (file, size), 0, "truncate\t%d\t%ld", (long)size)
ON_FILE(ftruncate64, (int file, off64_t size), (file, size), 0, "truncate\t%d\t%ld", (long)size)
ON_FILE(fchown, (int file, uid_t user, gid_t group), (file, user, group), 0, "owner\t%d\t%d", (int)user)
ON_FILE(fchmod, (int file, mode_t mode), (file, mode), 0, "mode\t%d\t%d", (int)mode)

#define ON_PATH(name, list, pass, room, form, ...)                                                                     \
    int name list {                                                                                                    \
        if (!inside(path)) return REAL(name) pass;                                                                     \
        if (fails(#name, path, -1, room)) return -1;                                                                   \
        int done = REAL(name) pass;                                                                                    \
        if (!done) record(NULL, 0, form, path, ##__VA_ARGS__);                                                         \
        return done;                                                                                                   \
    }
ON_PATH(unlink, (const char *path), (path), 0, "unlink\t%s")
ON_PATH(rmdir, (const char *path), (path), 0, "rmdir\t%s")
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode), 1, "mkdir\t%s")
ON_PATH(rename, (const char *path, const char *to), (path, to), 1, "rename\t%s\t%s", to)
