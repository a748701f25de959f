/**
 * Loaded before a server with `node --expose-gc --import`: answers each message of the parent with the memory that
 * is still held after full collections, in bytes. The server knows nothing of it.
 */
const collect = globalThis.gc;
process.on('message', () => {
  for (let round = 0; round < 4; round++) collect?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ heap: heapUsed + external });
});
// The channel alone must not keep a server alive that was told to exit.
process.channel?.unref();
