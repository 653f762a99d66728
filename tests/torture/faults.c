/*
 * File calls that fail on purpose: a library to be preloaded.
 *
 * Calls on files under the watched folder are counted; the one that was armed fails with an error of choice, or writes
 * only half of what it was given. With `lasting`, every later call that would need room on the disk fails as well.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST 4096

static char folder[PATH_MAX];
static size_t length;
static char watched[MOST];
static long count, armed;
static int error, lasting;

void faults_arm(const char *under, long at, int number, int last) {
    strncpy(folder, under, sizeof folder - 1);
    length = strlen(folder);
    count = 0;
    armed = at;
    error = number;
    lasting = last;
    memset(watched, 0, sizeof watched);
}

long faults_count(void) { return count; }

static int lies_under(int at, const char *path) {
    char here[PATH_MAX];
    if (!length || !path) return 0;
    if (path[0] != '/') {
        if (at >= 0 && at < MOST && watched[at]) return 1;
        if (at != AT_FDCWD || !getcwd(here, sizeof here)) return 0;
        path = here;
    }
    return strncmp(path, folder, length) == 0;
}

static int is_watched(int fd) { return fd >= 0 && fd < MOST && watched[fd]; }

/* Whether this call, which is one under the folder, has to fail; negative: it does half of its work. */
static int hits(int needs_room) {
    count++;
    if (!armed || count < armed) return 0;
    if (count > armed && !(lasting && needs_room)) return 0;
    if (!error) return needs_room ? -1 : 0;
    errno = error;
    return 1;
}

#define GENUINE(type, name, ...)                              \
    static type (*genuine)(__VA_ARGS__);                      \
    if (!genuine) genuine = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static int note(int fd, int under) {
    if (fd >= 0 && fd < MOST) watched[fd] = (char)under;
    return fd;
}

#define OPEN(name)                                                          \
    int name(const char *path, int flags, ...) {                            \
        GENUINE(int, #name, const char *, int, ...);                        \
        va_list rest;                                                       \
        va_start(rest, flags);                                              \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                                       \
        int under = lies_under(AT_FDCWD, path);                             \
        if (under && hits(flags & O_CREAT) > 0) return -1;                  \
        return note(genuine(path, flags, mode), under);                     \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                        \
    int name(int at, const char *path, int flags, ...) {                    \
        GENUINE(int, #name, int, const char *, int, ...);                   \
        va_list rest;                                                       \
        va_start(rest, flags);                                              \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                                       \
        int under = lies_under(at, path);                                   \
        if (under && hits(flags & O_CREAT) > 0) return -1;                  \
        return note(genuine(at, path, flags, mode), under);                 \
    }
OPENAT(openat)
OPENAT(openat64)

DIR *opendir(const char *path) {
    GENUINE(DIR *, "opendir", const char *);
    if (lies_under(AT_FDCWD, path) && hits(0) > 0) return NULL;
    return genuine(path);
}

int close(int fd) {
    GENUINE(int, "close", int);
    int fails = is_watched(fd) && hits(0) > 0, number = errno;
    note(fd, 0);
    int done = genuine(fd);
    if (fails) errno = number;
    return fails ? -1 : done;
}

#define WRITE                                       \
    {                                               \
        int hit = is_watched(fd) ? hits(1) : 0;     \
        if (hit > 0) return -1;                     \
        if (hit < 0 && size > 1) size /= 2;         \
    }
ssize_t write(int fd, const void *data, size_t size) {
    GENUINE(ssize_t, "write", int, const void *, size_t);
    WRITE
    return genuine(fd, data, size);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t place) {
    GENUINE(ssize_t, "pwrite", int, const void *, size_t, off_t);
    WRITE
    return genuine(fd, data, size, place);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t place) {
    GENUINE(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    WRITE
    return genuine(fd, data, size, place);
}
ssize_t sendfile64(int fd, int from, off64_t *place, size_t size) {
    GENUINE(ssize_t, "sendfile64", int, int, off64_t *, size_t);
    WRITE
    return genuine(fd, from, place, size);
}

#define ON_FD(type, name, failed, needs_room, parameters, arguments, ...)   \
    type name parameters {                                                  \
        GENUINE(type, #name, __VA_ARGS__);                                  \
        if (is_watched(fd) && hits(needs_room) > 0) return failed;          \
        return genuine arguments;                                           \
    }
ON_FD(ssize_t, read, -1, 0, (int fd, void *data, size_t size), (fd, data, size), int, void *, size_t)
ON_FD(ssize_t, pread, -1, 0, (int fd, void *data, size_t size, off_t place), (fd, data, size, place), int, void *,
      size_t, off_t)
ON_FD(ssize_t, pread64, -1, 0, (int fd, void *data, size_t size, off64_t place), (fd, data, size, place), int, void *,
      size_t, off64_t)
ON_FD(int, fsync, -1, 1, (int fd), (fd), int)
ON_FD(int, fdatasync, -1, 1, (int fd), (fd), int)
ON_FD(int, ftruncate, -1, 0, (int fd, off_t size), (fd, size), int, off_t)
ON_FD(int, ftruncate64, -1, 0, (int fd, off64_t size), (fd, size), int, off64_t)
ON_FD(int, fchmod, -1, 0, (int fd, mode_t mode), (fd, mode), int, mode_t)
ON_FD(int, flock, -1, 0, (int fd, int how), (fd, how), int, int)
ON_FD(int, fstat, -1, 0, (int fd, struct stat *status), (fd, status), int, struct stat *)
ON_FD(int, fstat64, -1, 0, (int fd, struct stat64 *status), (fd, status), int, struct stat64 *)

#define ON_PATH(name, needs_room, parameters, arguments, at, path, ...)     \
    int name parameters {                                                   \
        GENUINE(int, #name, __VA_ARGS__);                                   \
        if (lies_under(at, path) && hits(needs_room) > 0) return -1;        \
        return genuine arguments;                                           \
    }
ON_PATH(stat, 0, (const char *path, struct stat *status), (path, status), AT_FDCWD, path, const char *, struct stat *)
ON_PATH(stat64, 0, (const char *path, struct stat64 *status), (path, status), AT_FDCWD, path, const char *,
        struct stat64 *)
ON_PATH(lstat, 0, (const char *path, struct stat *status), (path, status), AT_FDCWD, path, const char *, struct stat *)
ON_PATH(lstat64, 0, (const char *path, struct stat64 *status), (path, status), AT_FDCWD, path, const char *,
        struct stat64 *)
ON_PATH(fstatat, 0, (int at, const char *path, struct stat *status, int flags), (at, path, status, flags), at, path,
        int, const char *, struct stat *, int)
ON_PATH(fstatat64, 0, (int at, const char *path, struct stat64 *status, int flags), (at, path, status, flags), at,
        path, int, const char *, struct stat64 *, int)
ON_PATH(access, 0, (const char *path, int mode), (path, mode), AT_FDCWD, path, const char *, int)
ON_PATH(chmod, 0, (const char *path, mode_t mode), (path, mode), AT_FDCWD, path, const char *, mode_t)
ON_PATH(fchmodat, 0, (int at, const char *path, mode_t mode, int flags), (at, path, mode, flags), at, path, int,
        const char *, mode_t, int)
ON_PATH(mkdir, 1, (const char *path, mode_t mode), (path, mode), AT_FDCWD, path, const char *, mode_t)
ON_PATH(rename, 1, (const char *path, const char *name), (path, name), AT_FDCWD, name, const char *, const char *)
ON_PATH(renameat, 1, (int at, const char *path, int to, const char *name), (at, path, to, name), to, name, int,
        const char *, int, const char *)
ON_PATH(link, 1, (const char *path, const char *name), (path, name), AT_FDCWD, name, const char *, const char *)
ON_PATH(linkat, 1, (int at, const char *path, int to, const char *name, int flags), (at, path, to, name, flags), to,
        name, int, const char *, int, const char *, int)
ON_PATH(unlink, 0, (const char *path), (path), AT_FDCWD, path, const char *)
ON_PATH(unlinkat, 0, (int at, const char *path, int flags), (at, path, flags), at, path, int, const char *, int)

ssize_t readlink(const char *path, char *data, size_t size) {
    GENUINE(ssize_t, "readlink", const char *, char *, size_t);
    if (lies_under(AT_FDCWD, path) && hits(0) > 0) return -1;
    return genuine(path, data, size);
}
