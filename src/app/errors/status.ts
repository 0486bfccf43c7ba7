// The statuses that have a page of their own.
export type ErrorStatus = 403 | 404 | 405 | 413 | 414 | 422 | 429 | 500 | 503
