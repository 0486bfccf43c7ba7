import { type Lang, pathIn } from '#kernel/language.ts'
import { PostButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import type { Words } from '../messages.ts'
import { followPath } from '../questions.ts'
import { isEnded } from '../rules.ts'
import type { ReportRow } from '../schema.ts'

type WithdrawProps = {
  t: Words
  lang: Lang
  report: Pick<ReportRow, 'state'>
  /** goes along unseen */
  code: string
}

/** The way to taking it back; the page it leads to asks first. */
export const WithdrawPart = ({ t, lang, report, code }: WithdrawProps) =>
  isEnded(report.state) ? null : (
    <div class="unprinted">
      <Card title={t.follow.withdraw}>
        <p>{t.follow.withdrawMore}</p>
        <PostButton
          action={pathIn(lang, `${followPath}/weet-je-het-zeker`)}
          values={{ code }}
          weight="second"
        >
          {t.follow.withdraw}
        </PostButton>
      </Card>
    </div>
  )
