import type { Module } from '#platform/module.ts'

/** Files that are sent along: made anew, kept, handed out. Who may have one is for the module that it belongs to. */
export const files: Module = { name: 'files', permissions: [] }
