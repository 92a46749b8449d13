// Stands for "server-only" outside the pages, where there is no client to keep it from.
export {};
