// Renders and checks pages for the tests of the house style.

import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'

/** Its settings, worked out once: left to itself it reads all it knows of HTML anew for each document. */
class OneConfig extends StaticConfigLoader {
  private known: ResolvedConfig | Promise<ResolvedConfig> | undefined
  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.known ??= super.getConfigFor(handle)
    return this.known
  }
}

const settings = new OneConfig({
  extends: ['html-validate:recommended'],
  rules: {
    // how markup is written down, not what it means: Preact decides
    'attribute-boolean-style': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    // the boxes of one question share its name
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // a page says the whole name of the network after its title
    'long-title': 'off',
  },
})
const validator = new HtmlValidate(settings)

/** A list goes along unseen as hidden fields of one name: HTML means it so, and the rule cannot be told. */
const isHiddenList = (ruleId: string, line: string, column: number): boolean =>
  ruleId === 'form-dup-name' && line.slice(line.lastIndexOf('<', column)).startsWith('<input type="hidden"')

/** What html-validate says of a document; empty when it is in order. */
export const complaints = async (html: string): Promise<string[]> => {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) =>
    result.messages.flatMap(({ ruleId, message, line, column }) => {
      const text = html.split('\n')[line - 1] ?? ''
      if (isHiddenList(ruleId, text, column)) return []
      return [`${ruleId}: ${message} … ${text.slice(Math.max(0, column - 60), column + 60)}`]
    }),
  )
}

export const html = (node: VNode): string => render(node)

/** The attributes of the first tag that holds `part`. */
export const tagWith = (text: string, part: string): string =>
  text.match(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g)?.find((tag) => tag.includes(part)) ?? ''

export const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
