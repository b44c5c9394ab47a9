/* Preloaded into a program: writes down, in order, all it does to the files of one folder.
 *
 * Each line of the log is a header, the file's name and, for a write, the bytes. A power cut is
 * then played back from it, with whatever was not yet synced kept or lost by chance.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MOST_FILES = 1024, LONGEST_NAME = 512 };

struct header {
    char act; /* W write, T truncate, S sync, U unlink */
    char unused[3];
    uint32_t name_length;
    uint64_t offset;
    uint64_t length;
};

static char names[MOST_FILES][LONGEST_NAME];
static const char *folder;
static int log_file = -1;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("DISK_LOG");
    folder = getenv("DISK_LOG_FOLDER");
    if (folder && path)
        log_file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600);
}

static int is_watched(const char *path)
{
    return log_file >= 0 && path && !strncmp(path, folder, strlen(folder)) &&
           strlen(path) < LONGEST_NAME && !strstr(path, "-shm");
}

static const char *name_of(int file)
{
    return file >= 0 && file < MOST_FILES && names[file][0] ? names[file] : NULL;
}

static void note(char act, const char *name, uint64_t offset, uint64_t length, const void *bytes)
{
    struct header header = {act, {0}, strlen(name), offset, length};
    pthread_mutex_lock(&one_at_a_time);
    syscall(SYS_write, log_file, &header, sizeof header);
    syscall(SYS_write, log_file, name, header.name_length);
    if (length)
        syscall(SYS_write, log_file, bytes, length);
    pthread_mutex_unlock(&one_at_a_time);
}

static int opened(const char *path, int flags, int mode)
{
    int file = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (file >= 0 && file < MOST_FILES) {
        names[file][0] = 0;
        if (is_watched(path))
            strcpy(names[file], path);
    }
    return file;
}

#define OPENED                        \
    va_list rest;                     \
    va_start(rest, flags);            \
    int mode = va_arg(rest, int);     \
    va_end(rest);                     \
    return opened(path, flags, mode)

int open(const char *path, int flags, ...) { OPENED; }
int open64(const char *path, int flags, ...) { OPENED; }

int close(int file)
{
    if (file >= 0 && file < MOST_FILES)
        names[file][0] = 0;
    return syscall(SYS_close, file);
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset)
{
    ssize_t done = syscall(SYS_pwrite64, file, bytes, length, offset);
    if (done > 0 && name_of(file))
        note('W', name_of(file), offset, done, bytes);
    return done;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset)
{
    return pwrite64(file, bytes, length, offset);
}

ssize_t write(int file, const void *bytes, size_t length)
{
    off_t offset = name_of(file) ? lseek(file, 0, SEEK_CUR) : 0;
    ssize_t done = syscall(SYS_write, file, bytes, length);
    if (done > 0 && name_of(file))
        note('W', name_of(file), offset, done, bytes);
    return done;
}

int ftruncate64(int file, off64_t length)
{
    int wrong = syscall(SYS_ftruncate, file, length);
    if (!wrong && name_of(file))
        note('T', name_of(file), length, 0, NULL);
    return wrong;
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

static int synced(int file, long call)
{
    int wrong = syscall(call, file);
    if (!wrong && name_of(file))
        note('S', name_of(file), 0, 0, NULL);
    return wrong;
}

int fsync(int file) { return synced(file, SYS_fsync); }
int fdatasync(int file) { return synced(file, SYS_fdatasync); }

int unlink(const char *path)
{
    int wrong = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (!wrong && is_watched(path))
        note('U', path, 0, 0, NULL);
    return wrong;
}
