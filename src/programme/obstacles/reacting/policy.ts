import { policyOn } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { reactingPermissions } from './permissions.ts'

export const mayReact = policyOn(reactingPermissions)<ReportRow>('report.react', ({ state }) => ({ state }))
