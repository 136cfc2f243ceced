"""Work in progress: who draws next (`queue`) and where (`local`, `process`)."""
