/** Required before a part's own code: the channel to the parent closes even when the parent is killed. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
