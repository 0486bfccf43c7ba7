import type { Module } from '#platform/module.ts'

export const taxonomy: Module = { name: 'taxonomy', permissions: [] }
