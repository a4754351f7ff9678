// Loaded before a script that a launcher runs in a process group of its own: when the launcher dies without a word
// (kill -9), the script is told to stop as by SIGTERM.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
