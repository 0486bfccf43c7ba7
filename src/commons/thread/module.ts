import type { Module } from '#platform/module.ts'

export const thread: Module = { name: 'thread', permissions: [] }
