"""Minutes on disk: the `.minutes` file, saving without loss, the lock, the journal of unsaved work (in `journal/`)."""
