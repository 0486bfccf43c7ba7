import { policyOn } from '#kernel/permissions.ts'
import { koploperPermissions } from './permissions.ts'
import type { TipRow } from './tips/schema.ts'

const policy = policyOn(koploperPermissions)
const tipFacts = (tip: TipRow) => ({ state: tip.state })

export const mayImportKoplopers = policy<object>('koploper.import')
export const mayReindexKoplopers = policy<object>('koploper.reindex')
export const maySendTip = policy<object>('tip.send')
export const mayRegisterTip = policy<object>('tip.register')
export const mayReplyToTip = policy<TipRow>('tip.reply', tipFacts)
export const mayAskBack = policy<TipRow>('tip.ask-back', tipFacts)
export const mayCloseTip = policy<TipRow>('tip.close', tipFacts)
