/**
 * Requests in flight and the streams that fill them each take a thread, and the pool is sized when it is first used:
 * this file is imported before anything else. Not every way to gain rights keeps the environment.
 */
process.env.UV_THREADPOOL_SIZE = '8'
