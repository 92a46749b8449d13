/** Resolves at the first sign that this process should end: Ctrl-C, a service manager, or the loss of its parent. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => resolve();
    // Stays installed: Ctrl-C reaches parent and child both, so the same signal comes twice.
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    process.on("SIGHUP", stop);
    if (process.connected) process.on("disconnect", stop);
  });
}
