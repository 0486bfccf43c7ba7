import type { Module } from '#platform/module.ts'

export const audit: Module = { name: 'audit', permissions: [] }
