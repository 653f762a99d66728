"""Files for the public: the report of a proof, and files that are handed out already, looked through."""
