import type { Module } from '#platform/module.ts'

/** Ruimte in de Regels: what people get stuck on, what is allowed, and how an answer comes about. */
export const obstacles: Module = { name: 'obstacles', permissions: [] }
