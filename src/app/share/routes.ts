// The address of the pictures.
import { NotFound } from '#kernel/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import type { SharePictures } from './pictures.ts'

const weekSeconds = 7 * 24 * 3600

/** Nobody needs more new pictures from one address; those that are kept are not counted. */
const drawLimit = { name: 'share-picture', tries: 60, seconds: 60 }

/** Draws what we signed ourselves, and nothing else. */
export const shareView =
  (pictures: SharePictures) =>
  async (c: Ctx): Promise<Response> => {
    const told = pictures.read(c.var.lang, new URL(c.req.url).searchParams)
    if (told === null) throw new NotFound()
    if (!pictures.isKept(told)) c.var.stage.house.limits.count(drawLimit, c.var.network)
    const png = await pictures.draw(told)
    if (png === null) throw new NotFound()
    return new Response(png, {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': `public, max-age=${weekSeconds}` },
    })
  }
