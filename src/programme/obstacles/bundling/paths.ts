// Where knelpunten are put together, and taken apart again.
export const benchPath = '/werk/knelpunten'

export const onePath = (slug: string): string => `${benchPath}/${slug}`
export const choosePath = (slug: string): string => `${onePath(slug)}/samenvoegen`
export const bundlePath = (slug: string, into: string): string => `${choosePath(slug)}/${into}`
export const apartPath = (slug: string): string => `${onePath(slug)}/uit-elkaar`
export const costsPath = (slug: string): string => `${onePath(slug)}/wat-het-kost`
