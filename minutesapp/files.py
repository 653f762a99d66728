"""Files that are only ever replaced whole: the old one stands until the new one is complete, on disk, and proven."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from minutesapp.errors import UserFacingError

NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
DENIED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ETXTBSY, errno.EBUSY}

OTHER_CODES = {
    errno.EISDIR: "path-is-folder",
    errno.ENOENT: "folder-missing",
    errno.ENOTDIR: "folder-missing",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ENODEV: "not-a-file",
}


def replace_file(path: Path, data: bytes, *, prove: Callable[[bytes], None] | None = None) -> None:
    """Put `data` under the name `path`, durably and whole, or leave what was there as it was.

    `prove` is given the bytes as they were read back from the disk, before they get their name; what it raises stops
    the replacement. UserFacingError: ``folder-missing``, ``path-is-folder``, ``write-denied`` (read-only, or open in
    another program), ``name-too-long``, ``not-a-file`` (a device), ``no-space``, ``write-failed``; all with the `path`.
    """
    with translated(path):
        target = path.resolve() if path.is_symlink() else path
        _expect_replaceable(target)
        draft = target.with_name(f".{os.urandom(6).hex()}.tmp")
        try:
            _write_durably(draft, data)
            if prove is not None:
                prove(draft.read_bytes())
            if target.exists():
                draft.chmod(stat.S_IMODE(target.stat().st_mode))
            draft.replace(target)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    _settle_folder(target.parent)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the system says of writing to `path` into the UserFacingErrors of `replace_file`."""
    try:
        yield
    except OSError as error:
        raise UserFacingError(_code_of(error), path=str(path), reason=error.strerror or "") from error


def _code_of(error: OSError) -> str:
    if error.errno in NO_SPACE:
        return "no-space"
    if error.errno in DENIED:
        return "write-denied"
    return OTHER_CODES.get(error.errno or 0, "write-failed")


def _expect_replaceable(target: Path) -> None:
    """Folders and devices are never replaced, nor a file marked read-only, although the system may allow the latter."""
    if not target.exists():
        return
    mode = target.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _write_durably(draft: Path, data: bytes) -> None:
    with draft.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle_folder(folder: Path) -> None:
    """Make the new name itself durable. Windows and some network shares cannot, and the file is whole without it."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
