"""Files that are only ever replaced whole: the old one stands until the new one is complete, on disk, and proven."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from minutesapp.errors import UserFacingError
from minutesapp.files.drafts import FOR_THE_USER, drafted
from minutesapp.files.sharing import replace

NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
DENIED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ETXTBSY, errno.EBUSY}

OTHER_CODES = {
    errno.EISDIR: "path-is-folder",
    errno.ENOENT: "folder-missing",
    errno.ENOTDIR: "folder-missing",
    errno.ENAMETOOLONG: "name-too-long",
    errno.ENODEV: "not-a-file",
    errno.ELOOP: "link-endless",
    errno.ETIMEDOUT: "file-busy",
}


def replace_file(
    path: Path, data: bytes, *, prove: Callable[[bytes], None] | None = None, private: bool = False
) -> None:
    """Put `data` under the name `path`, durably and whole, or leave what was there as it was.

    `prove` is given the bytes as they were read back from the disk, before they get their name; what it raises stops
    the replacement. A `private` file is for the user alone, any other keeps the mode of the old one. UserFacingError:
    ``folder-missing``, ``path-is-folder``, ``write-denied`` (read-only, or open in another program), ``name-too-long``,
    ``not-a-file`` (a device), ``link-endless``, ``no-space``, ``file-busy``, ``write-failed``; all with the `path`.
    """
    with translated(path):
        target = replaceable(path)
        with drafted(target, data, mode=FOR_THE_USER if private else None) as draft:
            if prove is not None:
                prove(draft.read_bytes())
            move_over(draft, target)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the system says of writing to `path` into the UserFacingErrors of `replace_file`."""
    try:
        yield
    except OSError as error:
        raise UserFacingError(code_of(error), path=str(path), reason=error.strerror or "") from error


def code_of(error: OSError) -> str:
    """The UserFacingError's code for what the system says of writing."""
    if error.errno in NO_SPACE:
        return "no-space"
    if error.errno in DENIED:
        return "write-denied"
    return OTHER_CODES.get(error.errno or 0, "write-failed")


def replaceable(path: Path) -> Path:
    """The file behind `path`, links followed, which may be replaced or need not exist; OSError where it may not be.

    Folders and devices are never replaced, nor a file marked read-only, although the system may allow the latter.
    """
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return target
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return target


def move_over(draft: Path, target: Path) -> None:
    """Give the draft its name, in the place of what has that name now, durably; OSError."""
    replace(draft, target)
    settle_folder(target.parent)


def settle_folder(folder: Path) -> None:
    """Make new names themselves durable. Windows and some network shares cannot, and the files are whole without it."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
