import { obstaclePath } from '../addresses.ts'

/** Where the button of a knelpunt is sent to. */
export const followedPath = (slug: string): string => `${obstaclePath({ slug })}/volgen`
export const unfollowedPath = (slug: string): string => `${followedPath(slug)}/stop`
