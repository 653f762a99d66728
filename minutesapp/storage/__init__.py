"""Minutes on disk: the `.minutes` file, saving without loss, the lock, the journal of unsaved work and its recovery."""
