// Components in their states, for the tests of the house style; no test here, only examples.
import type { ComponentChildren } from 'preact'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import { Button, Buttons, LinkButton, MoreLink, PostButton } from '#ui/button.tsx'
import { Card, EmptyState, Note, Notice } from '#ui/card.tsx'
import { Contact, Counts, Facts, Party, type PartyKind, WhoSees } from '#ui/facts.tsx'
import { iconNames } from '#ui/icons/drawings.tsx'
import { Icon } from '#ui/icons/icon.tsx'
import { Band, Columns, Grid, Head, Section, Stack, Wrap } from '#ui/layout.tsx'
import {
  Evidence,
  type EvidenceKind,
  Outcome,
  type OutcomeKind,
  Stamp,
  type Verdict,
  VerdictBox,
  VerdictMark,
} from '#ui/mark.tsx'
import { Bullets, CodeDisplay, Foreign, Prose, Steps, TimeOf } from '#ui/prose.tsx'
import { Result, RingResult } from '#ui/result.tsx'
import { Tag, Tags, ThemeTag, type Tint } from '#ui/tag.tsx'
import { Message, type Sees, Talk } from '#ui/talk.tsx'
import { Trail } from '#ui/trail.tsx'
import { type Tone, Turn } from '#ui/turn.tsx'

const evidence: readonly EvidenceKind[] = ['measured', 'evaluated', 'estimated', 'experienced', 'sourced']
const outcomes: readonly OutcomeKind[] = ['yes', 'part', 'not', 'early']
const verdicts: readonly Verdict[] = ['yes', 'if', 'no', 'open']
const tints: readonly Tint[] = ['innovatie', 'uitstroom', 'talent', 'uren', 'gezond', 'leren', 'neutraal']
const tones: readonly Tone[] = ['you', 'other', 'late', 'done']
const parties: readonly PartyKind[] = ['care', 'education', 'government', 'person', 'group']
const readers: readonly Sees[] = ['me', 'team', 'party', 'reporter']
const trailKinds = ['label', 'done', 'no', 'now', 'here', 'here-no', 'next'] as const

/** A form with something wrong in every field, for the form tests too. */
export const wrong = <Name extends string>(...names: Name[]): FormState<Name> => ({
  values: {} as Partial<Record<Name, string>>,
  errors: Object.fromEntries(names.map((name) => [name, 'missing'])) as Partial<Record<Name, string>>,
  key: 'k1',
})

export type Specimen = { name: string; node: (lang: Lang, text: string) => ComponentChildren }

/** `text` stands in every place where the words of a person can come. */
export const specimens: readonly Specimen[] = [
  {
    name: 'head',
    node: (lang, text) => (
      <Stack>
        {(['cream', 'plain', 'night'] as const).map((ground) => (
          <Head
            key={ground}
            ground={ground}
            title={text}
            titleLang="fr"
            lead={text}
            kind={<Stamp>{text}</Stamp>}
            tags={
              <Tags
                tags={[<Tag key="a">{text}</Tag>, <ThemeTag key="b" label={text} tint="uren" href="/t" />]}
              />
            }
            actions={
              <Buttons>
                <LinkButton href="/a">{text}</LinkButton>
                <LinkButton href="/b" weight="second" lang={lang}>
                  {text}
                </LinkButton>
              </Buttons>
            }
          />
        ))}
      </Stack>
    ),
  },
  {
    name: 'layout',
    node: (_lang, text) => (
      <Band ground="night">
        <Columns
          main={<Section title={text}>{text}</Section>}
          side={<Section title={text}>{text}</Section>}
        />
        <Columns place="left" main={text} side={text} />
        <Wrap narrow>
          <Section title={text} level={3} id="stuk" intro={text} more={<MoreLink href="/m">{text}</MoreLink>}>
            <Grid two>
              <p>{text}</p>
            </Grid>
          </Section>
        </Wrap>
      </Band>
    ),
  },
  {
    name: 'buttons',
    node: (_lang, text) => (
      <form method="post" action="/x">
        <Button name="doe" value={text}>
          {text}
        </Button>
        <Button weight="second">{text}</Button>
        <Button weight="bare" disabled>
          {text}
        </Button>
      </form>
    ),
  },
  {
    name: 'post-button',
    node: (_lang, text) => (
      <PostButton action="/x" formKey="k" values={{ doe: text }}>
        {text}
      </PostButton>
    ),
  },
  {
    name: 'marks',
    node: (lang, text) => (
      <div>
        {evidence.map((kind) => (
          <Evidence key={kind} kind={kind} lang={lang} />
        ))}
        {outcomes.map((kind) => (
          <Outcome key={kind} kind={kind} lang={lang} />
        ))}
        <Outcome kind="yes" lang={lang} word={text} />
        {tints.map((tint) => (
          <ThemeTag key={tint} tint={tint} label={text} lang="fr" />
        ))}
        <Tag href="/r">{text}</Tag>
        {iconNames.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </div>
    ),
  },
  {
    name: 'verdicts',
    node: (lang, text) =>
      verdicts.map((verdict) => (
        <div key={verdict}>
          <VerdictMark verdict={verdict} lang={lang} />
          <VerdictBox verdict={verdict} lang={lang}>
            {text}
          </VerdictBox>
        </div>
      )),
  },
  {
    name: 'turns',
    node: (lang, text) =>
      tones.flatMap((tone) => [
        <Turn key={tone} lang={lang} tone={tone} who={text} line={text} due={text} />,
        <Turn key={`${tone}-big`} lang={lang} tone={tone} who={text} big />,
      ]),
  },
  {
    name: 'trail',
    node: (lang, text) => (
      <Trail
        lang={lang}
        items={trailKinds.flatMap((kind) => [
          { kind, title: text, text },
          { kind, title: text, step: text, text, href: '/d', titleLang: 'fr' },
        ])}
      />
    ),
  },
  {
    name: 'results',
    node: (lang, text) => (
      <Grid>
        <Result lang={lang} value={text} text={text} evidence="measured" period={text} />
        <Result lang={lang} value={text} text={text} />
        <RingResult lang={lang} title={text} evidence="experienced">
          {text}
        </RingResult>
      </Grid>
    ),
  },
  {
    name: 'facts',
    node: (_lang, text) => (
      <div>
        <Facts two facts={[{ label: text, value: text, note: text }]} />
        {parties.map((kind) => (
          <Party key={kind} name={text} kind={kind} role={text} href="/o" />
        ))}
        <Party name={text} kind="care" />
        <Contact who={text} line={text}>
          <a href="/v">{text}</a>
        </Contact>
        <WhoSees readers={[{ icon: 'person', who: text, what: text }]} />
        <Counts counts={[{ value: '4', label: text, href: '/k' }]} />
      </div>
    ),
  },
  {
    name: 'cards',
    node: (_lang, text) => (
      <div>
        <Card title={text} tone="cream" id="kaart">
          <p>{text}</p>
        </Card>
        <Card title={text} href="/c" level={3} />
        <Card tone="pine">{text}</Card>
        <Note>{text}</Note>
        <Note tone="pine">{text}</Note>
        <Notice>{text}</Notice>
        <EmptyState title={text}>
          <p>{text}</p>
        </EmptyState>
      </div>
    ),
  },
  {
    name: 'talk',
    node: (lang, text) => (
      <Talk>
        <Message lang={lang} from={text} when={text} mine>
          <Prose text={text} lang="fr" />
        </Message>
        {readers.map((by) => (
          <Message key={by} lang={lang} from={text} when={text} by={by} byName={text}>
            <p>{text}</p>
          </Message>
        ))}
      </Talk>
    ),
  },
  {
    name: 'prose',
    node: (lang, text) => (
      <div>
        <Prose text={`${text}\n\n${text}`} />
        <Bullets items={[text, text]} />
        <Steps items={[text]} />
        <Steps lined items={[text]} />
        <TimeOf lang={lang} day="2026-11-23" form="long" />
        <TimeOf lang={lang} moment={new Date('2026-11-23T13:05:00Z')} />
        <Foreign lang="fr" within={lang}>
          {text}
        </Foreign>
        <CodeDisplay lang={lang} code="KM7T4QXH92RBWC6EZP3NV8DA">
          <a href="/c">{text}</a>
        </CodeDisplay>
      </div>
    ),
  },
]
